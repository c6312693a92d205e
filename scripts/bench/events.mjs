import { ALLOW, ALLOW_PREFLIGHT, API, PAGE, preflightHeaders, requestHeaders, responseHeaders } from './messages.mjs';

/** @typedef {import('../../src/exchange/network-event.ts').NetworkEvent} NetworkEvent */

/**
 * All events of one preflighted request, in their order.
 *
 * @param {number} number makes its ids, its URL and its times its own
 * @returns {NetworkEvent[]}
 */
export function preflightedExchange(number) {
  const url = `${API}/v1/customers/${number}/orders?page=2&sort=-created`;
  const names = 'authorization,content-type';
  const at = Date.UTC(2026, 10, 20) + number * 50 + 0.204;
  const request = { url, at, type: 'xmlhttprequest', initiator: PAGE, frameId: 0, fromWorker: false };
  const actual = { ...request, requestId: String(2 * number), documentId: '5C7A1E0B6F2D4A98B3E10C7D2F5A6B84' };
  const preflight = { ...request, requestId: String(2 * number + 1), documentId: actual.documentId };
  return [
    { ...actual, kind: 'started', method: 'PATCH' },
    ...lifeOf(
      preflight,
      'OPTIONS',
      preflightHeaders('PATCH', names),
      204,
      responseHeaders(ALLOW_PREFLIGHT, 2 * number),
    ),
    ...lifeOf(
      { ...actual, at: at + 20 },
      'PATCH',
      requestHeaders([['Authorization', 'Bearer 4f1c2a90']]),
      200,
      responseHeaders(ALLOW, 2 * number + 1),
    ).slice(1),
  ];
}

/**
 * @param {Omit<import('../../src/exchange/network-event.ts').RequestStarted, 'kind' | 'method'>} start
 * @param {string} method
 * @param {import('../../src/http/headers.ts').HeaderLine[]} sent
 * @param {number} status
 * @param {import('../../src/http/headers.ts').HeaderLine[]} received
 * @returns {NetworkEvent[]}
 */
function lifeOf(start, method, sent, status, received) {
  const { requestId, at } = start;
  return [
    { ...start, kind: 'started', method },
    { kind: 'sent', requestId, at: at + 1, headers: sent },
    { kind: 'received', requestId, at: at + 12, status, headers: received },
    { kind: 'answered', requestId, at: at + 13, status, fromCache: false, headers: null },
    { kind: 'completed', requestId, at: at + 15, status, fromCache: false, headers: null },
  ];
}
