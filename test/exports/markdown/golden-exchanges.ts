import type { Material } from '../../../src/exports/material.ts';
import { API, exchange, failed, OTHER, PAGE } from '../../support/exchange.ts';
import { materialOf } from '../../support/material.ts';

const AT = Date.UTC(2026, 10, 20, 9, 41, 7, 204);
const HOUR = 3_600_000;
const NGINX = { Server: 'nginx/1.27.4' };

const orders = (startedAt: number) =>
  failed({
    ...{ startedAt, finishedAt: startedAt + 31 },
    callSite: { url: `${PAGE}/assets/shop.js`, line: 214, column: 9, functionName: 'placeOrder' },
    hops: [
      {
        ...{ url: `${API}/v1/orders?draft=1`, method: 'POST', startedAt },
        preflight: {
          asks: 'authorization,content-type',
          status: 404,
          headers: { ...NGINX, 'Content-Type': 'text/html' },
        },
      },
    ],
  });

const passed = exchange({
  startedAt: AT - HOUR,
  hops: [{ url: `${API}/v1/orders`, method: 'POST', answer: { acao: PAGE, headers: { Vary: 'Origin' } } }],
});

const BREAKOUT = '```\n</details> @octocat #123 [x](https://evil.example) | **b** \u202e<img src=x>';

/** What the golden reports are of. */
export const GOLDEN: Readonly<Record<string, Material>> = {
  'preflight-refused': materialOf(orders(AT), [passed, orders(AT - HOUR / 2)]),
  'wildcard-with-credentials': {
    ...materialOf(
      failed({
        ...{ startedAt: AT, finishedAt: AT + 18 },
        hops: [
          {
            ...{ url: `${API}/v1/session`, sends: { Cookie: 'session=$COOKIE_1' } },
            answer: { acao: '*', acac: 'true', headers: { 'X-Powered-By': 'Express' } },
          },
        ],
      }),
    ),
    placeholders: [
      { name: 'COOKIE_1', of: 'a cookie' },
      { name: 'TOKEN_1', of: 'a token of another exchange' },
    ],
  },
  redirect: materialOf(
    failed({
      ...{ startedAt: AT, finishedAt: AT + 55 },
      hops: [{ url: `${API}/v1/avatar`, answer: { status: 302, location: `${OTHER}/avatar.png`, headers: NGINX } }],
    }),
  ),
  'network-failure': materialOf(
    failed(
      { startedAt: AT, finishedAt: AT + 186, hops: [{ url: 'https://api.exmaple.net/v1/products' }] },
      'net::ERR_NAME_NOT_RESOLVED',
    ),
  ),
  allowed: materialOf(
    exchange({ startedAt: AT, finishedAt: AT + 12, hops: [{ url: `${API}/v1/products`, answer: { acao: PAGE } }] }),
  ),
  hostile: materialOf(
    failed({
      ...{ startedAt: AT, finishedAt: AT + 12 },
      hops: [
        {
          ...{ url: `${API}/v1/${BREAKOUT}`, method: BREAKOUT },
          preflight: { asks: BREAKOUT, acao: BREAKOUT, headers: { Server: BREAKOUT } },
        },
      ],
    }),
  ),
};
