import { ALLOW, ALLOW_PREFLIGHT, API, PAGE, preflightHeaders, requestHeaders, responseHeaders } from './messages.mjs';

/**
 * @typedef {import('../../src/exchange/exchange.ts').Exchange} Exchange
 * @typedef {import('../../src/exchange/exchange.ts').Hop} Hop
 * @typedef {import('../../src/http/headers.ts').HeaderLine} HeaderLine
 */

const START = Date.UTC(2026, 10, 20, 9, 41, 7, 204);
const AUTHORIZED = requestHeaders([['Authorization', 'Bearer 4f1c2a90']]);
const ELSEWHERE = 'https://files.example.org/v1/exports/latest.csv';

/** @param {number} status @param {HeaderLine[]} headers */
const response = (status, headers) => ({ status, headers, judgedHeaders: null, fromCache: false });

/** @param {HeaderLine[]} cors @param {number} [status] */
const answer = (cors, status = 200) => response(status, responseHeaders(cors));

/** @param {Partial<Hop>} more @returns {Hop} */
const hop = (more) => ({
  url: `${API}/v1/customers/8213/orders?page=2&sort=-created`,
  method: 'GET',
  startedAt: START,
  requestHeaders: requestHeaders(),
  preflight: null,
  response: null,
  redirectUrl: null,
  ...more,
});

/** @param {HeaderLine[]} cors @param {number} [status] */
const preflight = (cors, status = 204) => ({
  id: '1048',
  startedAt: START + 1,
  finishedAt: START + 14,
  requestHeaders: preflightHeaders('PATCH', 'authorization,content-type'),
  response: answer(cors, status),
  netError: null,
});

/** @param {Hop[]} hops @param {Partial<Exchange>} [more] @returns {Exchange} */
const allowed = (hops, more) => ({
  id: '1047',
  type: 'xmlhttprequest',
  initiator: PAGE,
  topLevelOrigin: PAGE,
  frameId: 0,
  documentId: '5C7A1E0B6F2D4A98B3E10C7D2F5A6B84',
  fromWorker: false,
  startedAt: START,
  finishedAt: START + 61,
  hops,
  outcome: 'completed',
  answered: true,
  netError: null,
  partial: false,
  ...more,
});

/** @param {Hop[]} hops */
const blocked = (hops) => allowed(hops, { outcome: 'failed', answered: false, netError: 'net::ERR_FAILED' });

/** What a page's traffic is made of: most of it passes, and what fails fails in different places. */
export const EXCHANGES = [
  allowed([hop({ response: answer(ALLOW) })]),
  allowed([hop({ requestHeaders: AUTHORIZED, preflight: preflight(ALLOW_PREFLIGHT), response: answer(ALLOW) })]),
  allowed([
    hop({
      url: 'https://api.example.com/v1/session',
      requestHeaders: requestHeaders([['Cookie', 'session=6f1c2a90']]),
      response: answer([...ALLOW, ['Access-Control-Allow-Credentials', 'true']]),
    }),
  ]),
  allowed([
    hop({ response: answer([...ALLOW, ['Location', ELSEWHERE]], 302), redirectUrl: ELSEWHERE }),
    hop({ url: ELSEWHERE, response: answer([['Access-Control-Allow-Origin', '*']]) }),
  ]),
  blocked([hop({ response: answer([]) })]),
  blocked([hop({ response: answer([['Access-Control-Allow-Origin', 'https://www.example.com']]) })]),
  blocked([hop({ method: 'PATCH', requestHeaders: null, preflight: preflight([], 404) })]),
  blocked([hop({ method: 'PATCH', requestHeaders: null, preflight: preflight(ALLOW_PREFLIGHT.slice(0, 2)) })]),
];
