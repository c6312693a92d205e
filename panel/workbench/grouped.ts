import type { Exchange } from '../../src/exchange/exchange.ts';
import type { Navigation } from '../listing/navigation.ts';
import { API, exchange, hop, PAGE, preflight, refused, requestHeaders, response } from './make.ts';

const AUTH = 'https://auth.example.org';
const BILLING = 'https://billing.example.net';
const STEP = 700;

const ALLOW_PAGE = ['Access-Control-Allow-Origin', PAGE] as const;
const JSON_BODY = requestHeaders([['Content-Type', 'application/json']]);

const many = <T>(count: number, make: (place: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, it) => make(it));

/** An API that answers some endpoints without any CORS header, and knows of it elsewhere. */
const failures: readonly Exchange[] = [
  ...many(37, (place) =>
    refused([
      hop(`${BILLING}/v2/${['invoices', 'customers', 'payouts'][place % 3]}/${4000 + place}`, {
        response: response(200, []),
      }),
    ]),
  ),
  ...many(4, (place) =>
    refused([
      hop(`${API}/v1/products/${place}`, {
        method: 'PUT',
        requestHeaders: null,
        preflight: preflight('PUT', 'content-type', response(404, [])),
      }),
    ]),
  ),
  ...many(2, () => refused([hop(`${AUTH}/session`)], { netError: 'net::ERR_NAME_NOT_RESOLVED' })),
];

const passing: readonly Exchange[] = [
  ...many(12, (place) =>
    exchange([hop(`${API}/v1/products?page=${place}`, { response: response(200, [ALLOW_PAGE, ['Vary', 'Origin']]) })]),
  ),
  ...many(5, (place) =>
    exchange([
      hop(`${API}/v1/products/${place}`, {
        method: 'POST',
        requestHeaders: JSON_BODY,
        response: response(201, [ALLOW_PAGE]),
      }),
    ]),
  ),
];

/** In the order of time, one after the other, and mixed as a page mixes them. */
export const mixed: readonly Exchange[] = [...failures, ...passing]
  .map((one, place) => ({ one, rank: (place * 23) % (failures.length + passing.length) }))
  .sort((a, b) => a.rank - b.rank)
  .map(({ one }, place) => ({ ...one, startedAt: (failures[0]?.startedAt ?? 0) + place * STEP }));

const at = (place: number): number => (mixed[place]?.startedAt ?? 0) - STEP / 2;

/** The page was left several times: twice in a row, and after the last exchange. */
export const navigations: readonly Navigation[] = [
  { at: at(3), url: `${PAGE}/shop/cart` },
  { at: at(7), url: `${PAGE}/login` },
  { at: at(7) + 100, url: `${PAGE}/shop/checkout?step=address&return=%2Fshop%2Fcart` },
  { at: at(mixed.length - 1) + STEP, url: `${PAGE}/thanks` },
];
