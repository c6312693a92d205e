/** @typedef {import('./stack.mjs').Stack} Stack */
/** @typedef {import('./stack.mjs').Answer} Answer */
/** @typedef {import('./stack.mjs').Request} Request */
/** @typedef {import('./page.mjs').Ask} Ask */
/** @typedef {import('../../src/fixes/policy.ts').Policy} Policy */

const AUTHORIZATION = { authorization: 'Bearer token-of-a-test' };
const WRITE = { method: 'PUT', headers: { 'content-type': 'application/json', 'x-demo': '1', ...AUTHORIZATION } };

/** @type {Readonly<Partial<Record<Answer, Request>>>} */
const API = {
  items: { path: '/api/items', ...WRITE },
  missing: { path: '/api/missing' },
  boom: { path: '/api/boom' },
  // A preflight carries no credentials, so it must be answered before anybody asks for them.
  private: { path: '/api/private', headers: AUTHORIZATION },
};

/** @type {Readonly<Record<NonNullable<Stack['kind']>, Readonly<Partial<Record<Answer, Request>>>>>} */
const REQUESTS = {
  api: API,
  proxy: { ...API, own: { path: '/api/own', ...WRITE }, down: { path: '/api/down' } },
  static: { items: { path: '/data/items.json' }, missing: { path: '/data/missing.json' } },
  store: { items: { path: '/items.json', headers: { 'x-demo': '1' } }, missing: { path: '/missing.json' } },
};

export const ANSWERS = /** @type {const} */ (['items', 'missing', 'boom', 'private', 'own', 'down']);

/** The status of each answer; a proxy says itself what is wrong with a backend that is down. */
export const STATUSES = {
  items: [200, 201, 204],
  missing: [404],
  boom: [500],
  private: [401],
  own: [200],
  down: [502, 503, 504],
};

/** The request for an answer, or null where stacks of this kind have none. @param {Stack} stack @param {Answer} answer */
export const requestFor = ({ kind = 'api', requests }, answer) => requests?.[answer] ?? REQUESTS[kind][answer] ?? null;

let number = 0;

/**
 * The request as the page sends it. Each has a URL of its own, so that nothing is cached, and the panel's exchange is
 * found by it.
 *
 * @param {Stack} stack
 * @param {Request} request
 * @param {number} port
 * @returns {Ask}
 */
export function askOf({ kind = 'api', exposed }, { path, method = 'GET', headers = {} }, port) {
  number += 1;
  return {
    url: `http://127.0.0.1:${port}${path}${path.includes('?') ? '&' : '?'}prove=${number}`,
    method,
    headers,
    credentials: kind !== 'store',
    body: method === 'GET' ? null : '{}',
    exposed: exposed?.[0] ?? 'X-Request-Id',
  };
}

/** The policy that the requests need. @param {Stack} stack @param {readonly string[]} origins @returns {Policy} */
export function policyOf(stack, origins) {
  const requests = ANSWERS.flatMap((answer) => requestFor(stack, answer) ?? []);
  const headers = requests.flatMap((request) => Object.keys(request.headers ?? {}));
  return {
    origins,
    credentials: stack.kind !== 'store',
    methods: [...new Set(['GET', ...requests.map(({ method = 'GET' }) => method)])],
    requestHeaders: [...new Set(headers)].sort(),
    exposedHeaders: stack.exposed ?? ['X-Request-Id'],
    maxAge: 600,
  };
}
