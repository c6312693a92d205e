import { ALLOW, ALLOW_PREFLIGHT, API, PAGE, preflightHeaders, requestHeaders, responseHeaders } from './messages.mjs';

/**
 * @typedef {import('../../src/exchange/exchange.ts').Exchange} Exchange
 * @typedef {import('../../src/exchange/exchange.ts').Hop} Hop
 * @typedef {import('../../src/http/headers.ts').HeaderLine} HeaderLine
 */

const START = Date.UTC(2026, 10, 20, 9, 41, 7, 204);
const AUTHORIZED = requestHeaders([['Authorization', 'Bearer 4f1c2a90']]);

/** @param {number} status @param {HeaderLine[]} headers */
const response = (status, headers) => ({ status, headers, judgedHeaders: null, fromCache: false });

/** @param {HeaderLine[]} cors @param {number} [status] */
const answer = (cors, status = 200) => response(status, responseHeaders(cors));

/** @param {Partial<Hop> & { url: string }} more @returns {Hop} */
const hop = (more) => ({
  method: 'GET',
  startedAt: START,
  requestHeaders: requestHeaders(),
  preflight: null,
  response: null,
  redirectUrl: null,
  intendedHeaders: null,
  body: null,
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
  callSite: null,
  call: null,
  callFailure: null,
  partial: false,
  ...more,
});

/** @param {Hop[]} hops */
const blocked = (hops) => allowed(hops, { outcome: 'failed', answered: false, netError: 'net::ERR_FAILED' });

/**
 * What a page's traffic is made of: most of it passes, and what fails fails in different places.
 *
 * @param {number} number makes their URLs their own
 */
export function variedExchanges(number) {
  const url = `${API}/v1/customers/${number}/orders?page=2&sort=-created`;
  const session = `https://api.example.com/v1/sessions/${number}`;
  const file = `https://files.example.org/v1/exports/${number}.csv`;
  const refusedPreflight = { url, method: 'PATCH', requestHeaders: null };
  return [
    allowed([hop({ url, response: answer(ALLOW) })]),
    allowed([hop({ url, requestHeaders: AUTHORIZED, preflight: preflight(ALLOW_PREFLIGHT), response: answer(ALLOW) })]),
    allowed([
      hop({
        url: session,
        requestHeaders: requestHeaders([['Cookie', 'session=6f1c2a90']]),
        response: answer([...ALLOW, ['Access-Control-Allow-Credentials', 'true']]),
      }),
    ]),
    allowed([
      hop({ url, response: answer([...ALLOW, ['Location', file]], 302), redirectUrl: file }),
      hop({ url: file, response: answer([['Access-Control-Allow-Origin', '*']]) }),
    ]),
    blocked([hop({ url, response: answer([]) })]),
    blocked([hop({ url, response: answer([['Access-Control-Allow-Origin', 'https://www.example.com']]) })]),
    blocked([hop({ ...refusedPreflight, preflight: preflight([], 404) })]),
    blocked([hop({ ...refusedPreflight, preflight: preflight(ALLOW_PREFLIGHT.slice(0, 2)) })]),
  ];
}
