import { describe, expect, test } from 'vitest';
import { initiatorOf, originsOfHops, stepsOf } from '../../src/cors/effective.ts';
import { API, exchange, failed, OTHER, PAGE } from '../support/exchange.ts';

const NOT_TOLD = { Origin: null };

/** `origin` of each hop as computed, with `cors` and `tainted` where they hold. */
function walk(urls: readonly string[], origin = PAGE): string[] {
  const walked = exchange({ origin, hops: urls.map((url) => ({ url, sends: NOT_TOLD, answer: {} })) });
  return originsOfHops(walked).map((hop) =>
    [hop.origin, hop.underCors && 'cors', hop.tainted && 'tainted'].filter(Boolean).join(' '),
  );
}

const OWN = PAGE;
const CORS = `${PAGE} cors`;
const TAINTED = 'null cors tainted';

// WPT cors/redirect-origin.htm
test.each<[road: string, urls: readonly string[], origins: readonly string[]]>([
  ['page', [PAGE], [OWN]],
  ['page → page', [PAGE, `${PAGE}/x`], [OWN, OWN]],
  ['page → api', [PAGE, API], [OWN, CORS]],
  ['page → page → api', [PAGE, `${PAGE}/x`, API], [OWN, OWN, CORS]],
  ['api', [API], [CORS]],
  ['api → api', [API, `${API}/x`], [CORS, CORS]],
  ['api → page', [API, PAGE], [CORS, TAINTED]],
  ['api → other', [API, OTHER], [CORS, TAINTED]],
  ['api → other → api', [API, OTHER, API], [CORS, TAINTED, TAINTED]],
  ['page → api → page', [PAGE, API, PAGE], [OWN, CORS, TAINTED]],
  ['api → page → page', [API, PAGE, `${PAGE}/x`], [CORS, TAINTED, TAINTED]],
  ['api → the same host by http', [API, 'http://api.example.net'], [CORS, TAINTED]],
])('%s', (_, urls, origins) => {
  expect(walk(urls)).toEqual(origins);
});

test('an opaque origin is foreign everywhere', () => {
  expect(walk([PAGE, API], 'null')).toEqual(['null cors', 'null cors tainted']);
});

describe('the origin that asked', () => {
  test.each<[what: string, initiator: string | null, sent: string | null, origin: string]>([
    ['is what the browser says', PAGE, 'null', PAGE],
    ['else what it sent', null, OTHER, OTHER],
    ['else opaque', null, null, 'null'],
  ])('%s', (_, initiator, sent, origin) => {
    expect(initiatorOf(exchange({ initiator, hops: [{ sends: { Origin: sent }, answer: {} }] }))).toBe(origin);
  });

  test('is on the preflight where the request was never sent', () => {
    expect(initiatorOf(failed({ initiator: null, origin: OTHER, hops: [{ method: 'PUT', preflight: {} }] }))).toBe(
      OTHER,
    );
  });
});

test('the Origin that was sent wins over the one computed', () => {
  const told = exchange({ hops: [{ sends: { Origin: 'null' }, answer: {} }] });
  expect(originsOfHops(told)).toEqual([{ origin: 'null', tainted: false, underCors: true }]);
});

test('a hop has a step for its preflight and one for its answer, each with combined headers', () => {
  const answered = exchange({
    hops: [
      {
        method: 'PUT',
        preflight: { asks: 'x-b, X-A', acao: '*', acam: ['PUT', 'GET'], acah: '' },
        answer: { status: 302, acao: [PAGE, ''], acac: 'true', location: '/x' },
      },
    ],
  });
  const shared = {
    hop: 0,
    url: API,
    origin: PAGE,
    tainted: false,
    underCors: true,
    credentials: 'include',
    method: 'PUT',
  };
  expect(stepsOf(answered, 'include')).toEqual([
    {
      ...shared,
      on: 'preflight',
      status: 204,
      unsafeHeaders: ['x-b', 'x-a'],
      allowOrigin: '*',
      allowCredentials: null,
      allowMethods: 'PUT, GET',
      allowHeaders: '',
      redirectTarget: null,
      headers: answered.hops[0]?.preflight?.response?.headers,
    },
    {
      ...shared,
      on: 'redirect',
      status: 302,
      unsafeHeaders: [],
      allowOrigin: `${PAGE}, `,
      allowCredentials: 'true',
      allowMethods: null,
      allowHeaders: null,
      redirectTarget: `${API}/x`,
      headers: answered.hops[0]?.response?.headers,
    },
  ]);
});
