import type { Exchange } from '../../src/exchange/exchange.ts';
import { NEVER_SENT } from '../../src/exchange/net-error.ts';
import { API, exchange, hop, PAGE, preflight, refused, requestHeaders, response } from './make.ts';

const ALLOW_PAGE = ['Access-Control-Allow-Origin', PAGE] as const;
const JSON_BODY = ['Content-Type', 'application/json'] as const;
const COOKIE = ['Cookie', 'session=6f1c2a90'] as const;
const STORAGE_ACCESS = ['Sec-Fetch-Storage-Access', 'active'] as const;

export const allowedSimple = exchange([
  hop(`${API}/v1/products?page=2`, { response: response(200, [ALLOW_PAGE, ['Vary', 'Origin']]) }),
]);

const CACHED_URL = `${API}/v1/cart/items/42`;
const cartPreflight = preflight(
  'PUT',
  'content-type',
  response(204, [
    ALLOW_PAGE,
    ['Access-Control-Allow-Methods', 'GET, POST, PUT, DELETE'],
    ['Access-Control-Allow-Headers', 'content-type'],
    ['Access-Control-Max-Age', '600'],
    ['Vary', 'Origin'],
  ]),
);

export const allowedPreflighted = exchange([
  hop(CACHED_URL, {
    method: 'PUT',
    requestHeaders: requestHeaders([JSON_BODY]),
    preflight: cartPreflight,
    response: response(200, [ALLOW_PAGE, ['Vary', 'Origin']]),
  }),
]);

export const allowedFromCache = exchange([
  hop(CACHED_URL, {
    method: 'PUT',
    startedAt: (cartPreflight.finishedAt ?? 0) + 2300,
    requestHeaders: requestHeaders([JSON_BODY]),
    response: response(200, [ALLOW_PAGE, ['Vary', 'Origin']]),
  }),
]);

/** Allowed, but there is much to say of it. */
export const allowedWithFindings = exchange([
  hop(`${API}/v1/products/search`, {
    method: 'POST',
    requestHeaders: requestHeaders([JSON_BODY, ['Authorization', 'Bearer eyJhbGciOi']]),
    preflight: preflight(
      'POST',
      'authorization,content-type',
      response(204, [
        ALLOW_PAGE,
        ['Access-Control-Allow-Methods', 'get, post'],
        ['Access-Control-Allow-Headers', '*'],
        ['Access-Control-Max-Age', '86400'],
      ]),
    ),
    response: response(200, [
      ALLOW_PAGE,
      ['Vary', 'Accept-Encoding'],
      ['Access-Control-Allow-Credentials', 'false'],
      ['Access-Control-Expose-Headers', 'ETag'],
      ['ETag', '"5f1a"'],
      ['X-Total-Count', '214'],
      ['X-Request-Id', 'b7c1'],
      ['RateLimit-Remaining', '58'],
    ]),
  }),
]);

/** Allowed with credentials, under which `*` exposes nothing. */
export const allowedHidingHeaders = exchange([
  hop(`${API}/v1/invoices?year=2026`, {
    requestHeaders: requestHeaders([COOKIE, STORAGE_ACCESS]),
    response: response(200, [
      ALLOW_PAGE,
      ['Access-Control-Allow-Credentials', 'true'],
      ['Access-Control-Expose-Headers', '*, Link'],
      ['Vary', 'Origin'],
      ['Cache-Control', 'private, max-age=60'],
      ['Link', '</v1/invoices?year=2025>; rel="prev"'],
      ['X-Total-Count', '12'],
      ['Set-Cookie', 'session=6f1c2a91; HttpOnly; Secure; SameSite=None'],
    ]),
  }),
]);

function refusedOnPreflight(
  path: string,
  method: string,
  names: string,
  status: number,
  headers: readonly (readonly [string, string])[],
): Exchange {
  const asked = preflight(method, names, response(status, headers));
  return refused([hop(`${API}${path}`, { method, requestHeaders: null, preflight: asked })]);
}

export const preflightMissing = refusedOnPreflight('/v1/orders', 'POST', 'authorization,content-type', 200, []);

export const preflightStatus = refusedOnPreflight('/v1/profile', 'PATCH', 'content-type', 404, [ALLOW_PAGE]);

export const preflightMethod = refusedOnPreflight('/v1/orders/17', 'DELETE', '', 204, [
  ALLOW_PAGE,
  ['Access-Control-Allow-Methods', 'GET, POST, PUT'],
]);

export const preflightHeader = refusedOnPreflight('/v1/search', 'POST', 'content-type,x-request-id', 204, [
  ALLOW_PAGE,
  ['Access-Control-Allow-Headers', 'content-type'],
]);

function refusedOnResponse(
  path: string,
  headers: readonly (readonly [string, string])[],
  status = 200,
  sent = requestHeaders(),
): Exchange {
  return refused([hop(`${API}${path}`, { requestHeaders: sent, response: response(status, headers) })]);
}

export const responseMissing = refusedOnResponse('/v1/report/2026?format=csv', [], 500);

export const responseMismatch = refusedOnResponse('/v1/me', [
  ['Access-Control-Allow-Origin', 'https://app.example.com/'],
]);

export const responseWildcard = refusedOnResponse(
  '/v1/session',
  [
    ['Access-Control-Allow-Origin', '*'],
    ['Access-Control-Allow-Credentials', 'true'],
  ],
  200,
  requestHeaders([COOKIE, STORAGE_ACCESS]),
);

export const responseMultiple = refusedOnResponse('/v1/feed', [
  ['Access-Control-Allow-Origin', PAGE],
  ['Access-Control-Allow-Origin', '*'],
]);

const LOGIN = 'https://login.example.org/authorize?client=app';

export const redirectBlocked = refused([
  hop(`${API}/v1/documents/latest`, {
    response: response(302, [['Location', LOGIN]]),
  }),
]);

export const redirectTainted = refused([
  hop(`${API}/v1/avatar`, {
    response: response(302, [ALLOW_PAGE, ['Location', 'https://cdn.example.org/avatar.png']]),
    redirectUrl: 'https://cdn.example.org/avatar.png',
  }),
  hop('https://cdn.example.org/avatar.png', {
    requestHeaders: requestHeaders([], 'null'),
    response: response(200, [ALLOW_PAGE]),
  }),
]);

/** Of a chain this long a picture shows the beginning and the end. */
export const redirectChain = refused(
  Array.from({ length: 9 }, (_, place) => {
    const next = `${API}/v1/files/${place + 1}`;
    const answer = response(302, [ALLOW_PAGE, ['Location', next]]);
    if (place === 8) return hop(`${API}/v1/files/8`, { response: response(403, []) });
    return hop(`${API}/v1/files/${place}`, { response: answer, redirectUrl: next });
  }),
);

const SAME_SITE_API = 'https://api.example.com';

/** Same-site without cookies: nothing shows the credentials mode, and each mode names another rule. */
export const alternatives = refused([
  hop(`${SAME_SITE_API}/v2/upload`, {
    method: 'PUT',
    requestHeaders: null,
    preflight: preflight('PUT', 'content-type', response(404, [['Access-Control-Allow-Origin', '*']])),
  }),
]);

/** The browser let the page read what by every rule it may not. */
export const contradicted = exchange([hop(`${API}/v1/flags`, { response: response(200, []) })]);

const priceAnswer = response(200, [['X-Powered-By', 'Express']]);

/** Another extension put a header in that the server never sent. */
export const changedHeaders = exchange([
  hop(`${API}/v1/prices`, {
    response: {
      ...priceAnswer,
      judgedHeaders: [['Access-Control-Allow-Origin', '*'], ...(priceAnswer.headers?.slice(1) ?? [])],
    },
  }),
]);

export const partial = exchange([hop(`${API}/v1/events?since=91`, { requestHeaders: null })], {
  outcome: 'failed',
  answered: false,
  netError: 'net::ERR_FAILED',
  partial: true,
});

export const networkFailure = exchange(
  [hop('https://api.exmaple.net/v1/products', { requestHeaders: requestHeaders() })],
  {
    outcome: 'failed',
    answered: false,
    netError: 'net::ERR_NAME_NOT_RESOLVED',
    callSite: { url: `${PAGE}/assets/shop.js`, line: 214, column: 9, functionName: 'loadProducts' },
  },
);

/** Stopped by the browser itself: the page came over HTTPS. */
export const mixedContent = exchange([hop('http://legacy.example.net/stock', { requestHeaders: null })], {
  outcome: 'failed',
  answered: false,
  netError: NEVER_SENT,
  callSite: { url: `${PAGE}/assets/shop.js`, line: 231, column: 3, functionName: '' },
});

export const localNetwork = exchange([hop('http://192.168.1.20:8080/printers', { requestHeaders: requestHeaders() })], {
  outcome: 'failed',
  answered: false,
  netError: 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS',
});

/** What the server sent would have passed; another extension took it away. */
export const spoiltHeaders = exchange(
  [hop(`${API}/v1/offers`, { response: response(200, [['Access-Control-Allow-Origin', '*']]) })],
  { outcome: 'failed', answered: false, netError: 'net::ERR_FAILED' },
);

export const notCors = exchange(
  [
    hop('https://cdn.example.org/img/hero@2x.webp', {
      requestHeaders: [
        ['Accept', 'image/avif,image/webp,*/*'],
        ['Sec-Fetch-Dest', 'image'],
        ['Sec-Fetch-Mode', 'no-cors'],
        ['Sec-Fetch-Site', 'cross-site'],
      ],
      response: response(200, [['Cross-Origin-Resource-Policy', 'cross-origin']]),
    }),
  ],
  { type: 'image' },
);

export const pending = exchange([hop(`${API}/v1/stream`)], { outcome: 'pending', answered: false, finishedAt: null });
