import { describe, expect, test } from 'vitest';
import { FAILURES } from '../../src/cors/failures/index.ts';
import type { Exchange } from '../../src/exchange/exchange.ts';
import { NEVER_SENT } from '../../src/exchange/net-error.ts';
import type { PageCall } from '../../src/exchange/page-call.ts';
import { API, failed, verdictOf } from '../support/exchange.ts';
import { readInEnglish } from '../support/in-english.ts';

const call = (change: Partial<PageCall> = {}): PageCall => ({
  ...{ id: '1', api: 'fetch', at: 0, frameId: 0, url: API, method: 'GET', mode: 'cors', credentials: 'omit' },
  ...{ headers: [], callSite: null, controlled: false },
  ...change,
});

const callFailure = (error: string, violatedDirective: string | null = null) => ({
  id: '1',
  at: 1,
  error,
  violatedDirective,
});

const network = (name: string): Exchange => failed({ hops: [{}] }, `net::ERR_${name}`);
const unsent = (url = API, change: Partial<Omit<Exchange, 'hops'>> = {}): Exchange =>
  failed({ hops: [{ url, sends: {} }], ...change, netError: NEVER_SENT });
const refusedAnswer = (name: string, headers: Record<string, string>): Exchange =>
  failed({ hops: [{ answer: { headers } }] }, `net::ERR_${name}`);

const SAME_ORIGIN = { 'Cross-Origin-Resource-Policy': 'same-origin' };

/** Each failure, with exchanges that fail so. */
const TABLE: [id: string, exchanges: Exchange[]][] = [
  ['same-origin-mode', [unsent(API, { call: call({ mode: 'same-origin' }), callFailure: callFailure('TypeError') })]],
  [
    'timeout',
    [
      network('TIMED_OUT'),
      network('CONNECTION_TIMED_OUT'),
      { ...network('ABORTED'), callFailure: callFailure('TimeoutError') },
    ],
  ],
  ['aborted', [network('ABORTED'), unsent(API, { call: call(), callFailure: callFailure('AbortError') })]],
  ['csp', [network('BLOCKED_BY_CSP'), unsent(API, { callFailure: callFailure('TypeError', 'connect-src') })]],
  ['mixed-content', [unsent('http://api.example.net/a')]],
  ['scheme-not-http', [unsent('file:///etc/passwd')]],
  [
    'never-sent',
    [
      unsent(),
      unsent('http://localhost:3000/a'),
      unsent('http://api.example.net/a', { initiator: 'http://app.example.com' }),
    ],
  ],
  ['dns', [network('NAME_NOT_RESOLVED'), network('DNS_TIMED_OUT')]],
  ['refused', [network('CONNECTION_REFUSED')]],
  ['unreachable', [network('ADDRESS_UNREACHABLE')]],
  ['reset', [network('CONNECTION_RESET'), network('EMPTY_RESPONSE'), network('HTTP2_PROTOCOL_ERROR')]],
  ['tls', [network('CERT_AUTHORITY_INVALID'), network('SSL_PROTOCOL_ERROR')]],
  ['bad-port', [network('UNSAFE_PORT')]],
  ['offline', [network('INTERNET_DISCONNECTED'), network('NETWORK_CHANGED')]],
  ['proxy', [network('PROXY_CONNECTION_FAILED'), network('UNEXPECTED_PROXY_AUTH')]],
  ['blocked-by-client', [network('BLOCKED_BY_CLIENT')]],
  ['local-network-access', [network('BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS')]],
  [
    'coep',
    [
      refusedAnswer('BLOCKED_BY_RESPONSE.NotSameOriginAfterDefaultedToSameOriginByCoep', {}),
      refusedAnswer('BLOCKED_BY_RESPONSE', {}),
    ],
  ],
  [
    'corp',
    [
      refusedAnswer('BLOCKED_BY_RESPONSE.NotSameOrigin', SAME_ORIGIN),
      refusedAnswer('BLOCKED_BY_RESPONSE', { 'Cross-Origin-Resource-Policy': 'same-site' }),
    ],
  ],
  ['orb', [network('BLOCKED_BY_ORB')]],
  ['bad-redirect', [network('TOO_MANY_REDIRECTS'), network('UNSAFE_REDIRECT')]],
  ['bad-response', [network('INVALID_HTTP_RESPONSE'), network('CONTENT_DECODING_FAILED')]],
  ['needs-http2', [network('ALPN_NEGOTIATION_FAILED')]],
  ['network-error', [network('A_NAME_OF_TOMORROW'), network('UNSAFE_PORTAL'), network('CERTAINLY_NOT')]],
];

describe('a failure that is not CORS', () => {
  test.each(
    TABLE.flatMap(([id, exchanges]) => exchanges.map((one) => [id, one.netError || 'never sent', one] as const)),
  )('is %s where the browser says %s', (id, _, exchange) => {
    const { outcome, failure, explanation } = readInEnglish(verdictOf(exchange));
    expect([outcome, failure?.id]).toEqual(['network-failure', id]);
    expect(explanation).toMatch(/^The (request|preflight) to .* This is not CORS\.$/s);
  });

  test.each([
    ['https://app.example.com', 'LocalNetworkAccessPermissionDenied'],
    ['http://localhost:3000', 'LocalNetworkAccessPermissionDenied'],
    ['http://app.example.com', 'InsecureLocalNetwork'],
  ])('of local network access Chromium counts as CORS: for a page at %s it is %s', (initiator, corsError) => {
    const exchange = { ...network('BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS'), initiator };
    expect(verdictOf(exchange).chromium).toEqual({ corsError, failedParameter: '' });
  });

  test('has a row above, whichever it is', () => {
    expect(TABLE.map(([id]) => id)).toEqual(FAILURES.map(({ id }) => id));
  });

  test('never advises a header of the CORS protocol', () => {
    const advices = readInEnglish(FAILURES).map(({ says, advice }) => `${says} ${advice}`);
    expect(advices.filter((text) => /Access-Control-/i.test(text))).toEqual([]);
  });

  test('tells its evidence, and what the page’s own call added', () => {
    const exchange = unsent(API, { call: call(), callFailure: callFailure('TypeError', 'connect-src') });
    expect(readInEnglish(verdictOf(exchange).failure)).toEqual({
      id: 'csp',
      confidence: 'certain',
      evidence: [
        'The browser told of no request on the network',
        "The page's call failed with TypeError",
        "It violates the page's own connect-src",
      ],
    });
  });
});
