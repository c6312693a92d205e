import type { Exchange } from '../../src/exchange/exchange.ts';
import type { HeaderList } from '../../src/http/headers.ts';
import { API, exchange, hop, PAGE, preflight, refused, requestHeaders, response } from './make.ts';

const ALLOW_PAGE = ['Access-Control-Allow-Origin', PAGE] as const;
const STORAGE_ACCESS = ['Sec-Fetch-Storage-Access', 'active'] as const;

function allowing(origin: string): Exchange {
  const answer = response(200, [['Access-Control-Allow-Origin', origin]]);
  return refused([hop(`${API}/v1/me`, { response: answer })]);
}

function preflighted(answer: HeaderList): Exchange {
  const asked = preflight('PATCH', 'content-type', response(204, [ALLOW_PAGE, ...answer]));
  return refused([hop(`${API}/v1/orders/17`, { method: 'PATCH', requestHeaders: null, preflight: asked })]);
}

function kept(maxAge: HeaderList): Exchange {
  const url = `${API}/v1/cart/items/7`;
  const answer = response(204, [ALLOW_PAGE, ['Access-Control-Allow-Methods', 'PUT, DELETE'], ...maxAge]);
  return exchange([
    hop(url, { method: 'PUT', preflight: preflight('PUT', '', answer), response: response(200, [ALLOW_PAGE]) }),
  ]);
}

/** A value that differs, of each kind: what differs, and the exchange. */
export const DIFFERENCES: Readonly<Record<string, Exchange>> = {
  'difference-scheme': allowing('http://app.example.com'),
  'difference-case': allowing('https://App.Example.com'),
  'difference-path': allowing(`${PAGE}/login`),
  'difference-subdomain': allowing('https://*.example.com'),
  'difference-port': allowing(`${PAGE}:8443`),
  'difference-unseen': allowing(`${PAGE}\u200b`),
  'difference-everything': allowing('http://localhost:3000'),
  'difference-empty': allowing(''),
  'difference-credentials': refused([
    hop(`${API}/v1/session`, {
      requestHeaders: requestHeaders([STORAGE_ACCESS]),
      response: response(200, [ALLOW_PAGE, ['Access-Control-Allow-Credentials', 'True']]),
    }),
  ]),
  'difference-method-case': preflighted([
    ['Access-Control-Allow-Methods', 'GET, POST, patch'],
    ['Access-Control-Allow-Headers', 'content-type'],
  ]),
  'difference-no-list': preflighted([
    ['Access-Control-Allow-Methods', 'GET; POST; PATCH'],
    ['Access-Control-Allow-Headers', 'content-type'],
  ]),
};

/** For how long answers to preflights are kept. */
export const KEPT: Readonly<Record<string, Exchange>> = {
  'kept-running': kept([['Access-Control-Max-Age', '86400']]),
  'kept-expired': kept([]),
  'kept-not': kept([['Access-Control-Max-Age', '0']]),
};

/** Asked for in mode no-cors, so that the script gets nothing of it. */
export const opaque = exchange([
  hop(`${API}/v1/ping`, {
    requestHeaders: [
      ['Accept', '*/*'],
      ['Sec-Fetch-Dest', 'empty'],
      ['Sec-Fetch-Mode', 'no-cors'],
      ['Sec-Fetch-Site', 'cross-site'],
    ],
    response: response(200, [['ETag', '"5f1a"']]),
  }),
]);
