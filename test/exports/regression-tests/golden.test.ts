import { expect, test } from 'vitest';
import { hurlTest } from '../../../src/exports/regression-tests/hurl.ts';
import { playwrightTest } from '../../../src/exports/regression-tests/playwright.ts';
import { API, exchange, failed, OTHER, PAGE } from '../../support/exchange.ts';
import { materialOf } from '../../support/material.ts';

const AT = Date.UTC(2026, 10, 20, 9, 41, 7, 204);
const ORDER = '{"item":"café","note":"{{x}} `#`"}';

const GOLDEN = {
  preflighted: {
    ...materialOf(
      failed({
        startedAt: AT,
        hops: [
          {
            url: `${API}/v1/orders?draft=$QUERY_1#top`,
            method: 'POST',
            sends: { Authorization: 'Bearer $TOKEN_1', 'Content-Type': 'application/json', Cookie: 'sid=$COOKIE_1' },
            preflight: {
              asks: 'authorization,content-type',
              acao: PAGE,
              acac: 'true',
              acah: 'content-type, authorization',
            },
            body: { mimeType: 'application/json', text: ORDER, omitted: null },
            answer: { acao: '*', acac: 'true' },
          },
        ],
      }),
    ),
    placeholders: ['TOKEN_1', 'QUERY_1', 'COOKIE_1'].map((name) => ({ name, of: `what ${name} was` })),
  },
  redirected: materialOf(
    failed({
      startedAt: AT,
      hops: [
        { url: `${API}/avatar`, answer: { status: 302, acao: '*', location: OTHER } },
        { url: OTHER, sends: { Origin: 'null' }, answer: { acao: PAGE } },
      ],
    }),
  ),
  'opaque origin, forced preflight': materialOf(
    failed({ startedAt: AT, origin: 'null', hops: [{ url: API, method: 'POST', preflight: { acao: PAGE } }] }),
  ),
  'lower-case method, several lines': materialOf(
    exchange({
      startedAt: AT,
      hops: [{ url: API, method: 'patch', preflight: { acao: '*', acam: ['patch', 'PUT'] }, answer: { acao: '*' } }],
    }),
  ),
};

const FORMATS = [playwrightTest, hurlTest];

test.each(FORMATS.flatMap((format) => Object.entries(GOLDEN).map(([name, material]) => ({ name, material, format }))))(
  '$name as $format.title is as in test/fixtures/golden/regression-tests (write it anew with vitest -u)',
  async ({ name, material, format }) => {
    const file = `${name.replaceAll(/\W+/g, '-')}${format.extension.replace('.ts', '.txt')}`;
    await expect(format.write(material)).toMatchFileSnapshot(`../../fixtures/golden/regression-tests/${file}`);
  },
);
