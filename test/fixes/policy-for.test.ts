import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../src/exchange/exchange.ts';
import { isFix } from '../../src/fixes/fix-for.ts';
import type { Policy } from '../../src/fixes/policy.ts';
import { policyFor } from '../../src/fixes/policy-for.ts';
import { API, exchange, failed, OTHER, PAGE, SIBLING, verdictOf } from '../support/exchange.ts';
import { fixOf } from '../support/fix.ts';
import { simulatedExchanges } from '../support/simulate.ts';

const COOKIE = { Cookie: 'a=b' };
const ADMIN = 'https://admin.example.com';

const policyOf = (exchanges: readonly Exchange[], server = API): Policy | null =>
  policyFor(
    exchanges.map((each) => ({ exchange: each, verdict: verdictOf(each) })),
    server,
  );

const get = (answer = {}, more = {}) => failed({ hops: [{ answer }], ...more });
const BARE: Policy = {
  origins: [PAGE],
  credentials: false,
  methods: ['GET'],
  requestHeaders: [],
  exposedHeaders: [],
  maxAge: null,
};
const PUT: Policy = { ...BARE, methods: ['PUT'], maxAge: 600 };

describe('the policy for what one exchange asked', () => {
  test.each<[of: string, exchange: Exchange, policy: Policy | null]>([
    ['a simple request', get(), BARE],
    [
      'one that includes credentials',
      failed({ hops: [{ sends: COOKIE, answer: {} }] }),
      { ...BARE, credentials: true },
    ],
    [
      'a refused preflight',
      failed({ hops: [{ method: 'PUT', preflight: { asks: 'authorization,x-a' } }] }),
      { ...PUT, credentials: true, requestHeaders: ['authorization', 'x-a'] },
    ],
    [
      'a method in its own case',
      failed({ hops: [{ method: 'patch', preflight: {} }] }),
      { ...PUT, credentials: true, methods: ['patch'] },
    ],
    [
      'one whose preflight was cached',
      failed({ hops: [{ method: 'PUT', sends: { 'X-A': '1' }, answer: {} }] }),
      { ...PUT, requestHeaders: ['x-a'] },
    ],
    ['safelisted headers only', failed({ hops: [{ sends: { 'Content-Type': 'text/plain' }, answer: {} }] }), BARE],
    [
      'one that any origin may make already',
      failed({ hops: [{ method: 'PUT', preflight: { acao: '*', acam: 'PUT' }, answer: {} }] }),
      { ...PUT, origins: [] },
    ],
    [
      'any origin, but credentials included',
      failed({ hops: [{ sends: COOKIE, answer: { acao: '*' } }] }),
      { ...BARE, credentials: true },
    ],
    ['an opaque origin', get({}, { origin: 'null' }), { ...BARE, origins: [] }],
    ['an opaque origin with credentials', failed({ origin: 'null', hops: [{ sends: COOKIE, answer: {} }] }), null],
    [
      'an opaque origin of which that cannot be known',
      failed({ origin: 'null', hops: [{ method: 'PUT', preflight: {} }] }),
      { ...PUT, origins: [] },
    ],
    ['a navigation', exchange({ type: 'sub_frame', hops: [{ answer: {} }] }), null],
    ['mode no-cors', exchange({ hops: [{ sends: { 'Sec-Fetch-Mode': 'no-cors' }, answer: {} }] }), null],
  ])('of %s', (_, of, policy) => {
    expect(policyOf([of])).toEqual(policy);
  });

  test('includes credentials where that cannot be known', () => {
    expect(policyOf([failed({ hops: [{ url: SIBLING, answer: {} }] })], SIBLING)).toEqual({
      ...BARE,
      credentials: true,
    });
  });

  test('is of that server only, where redirects lead to another', () => {
    const redirected = failed({
      hops: [
        { answer: { status: 307, acao: '*', location: OTHER } },
        { url: OTHER, sends: { Origin: 'null' }, answer: { acao: PAGE } },
      ],
    });
    expect(policyOf([redirected], API)).toEqual({ ...BARE, origins: [] });
    expect(policyOf([redirected], OTHER)).toEqual({ ...BARE, origins: [] });
    expect(policyOf([redirected], SIBLING)).toBeNull();
  });

  test('is of the server, too, to which a refused redirect would have led', () => {
    const refused = failed({ hops: [{ method: 'PUT', answer: { status: 307, location: OTHER } }] });
    expect(policyOf([refused], OTHER)).toEqual({ ...PUT, origins: [] });
  });
});

describe('the headers it exposes', () => {
  test.each<[are: string, exchange: Exchange, exposed: string[]]>([
    ['those exposed already', get({ headers: { 'Access-Control-Expose-Headers': 'X-B, x-a' } }), ['X-B', 'x-a']],
    ['not those that were never missed', get({ headers: { 'X-Total': '1' } }), []],
    [
      'those that the page misses',
      exchange({ hops: [{ answer: { acao: '*', headers: { 'X-Total': '1', Server: 'nginx' } } }] }),
      ['X-Total'],
    ],
    [
      'of those exposed by *, what clients are told',
      exchange({
        hops: [
          { answer: { acao: '*', headers: { 'Access-Control-Expose-Headers': '*', ETag: '"1"', Server: 'nginx' } } },
        ],
      }),
      ['ETag'],
    ],
    ['none of a list that is none', get({ headers: { 'Access-Control-Expose-Headers': 'X-A X-B' } }), []],
  ])('are %s', (_, of, exposed) => {
    expect(policyOf([of])?.exposedHeaders).toEqual(exposed);
  });
});

describe('the policy for all exchanges of a host', () => {
  const put = failed({
    hops: [{ method: 'PUT', sends: COOKIE, preflight: { acao: PAGE, acac: 'true', acam: 'PUT' }, answer: {} }],
  });

  test('is one allow-list for all of them', () => {
    const exchanges = [get(), put, get({}, { origin: ADMIN }), get()];
    expect(policyOf(exchanges)).toEqual({ ...PUT, origins: [ADMIN, PAGE], credentials: true, methods: ['GET', 'PUT'] });
  });

  test('allows any origin no more once somebody includes credentials', () => {
    const open = exchange({ hops: [{ answer: { acao: '*' } }] });
    expect(policyOf([open, get()])?.origins).toEqual([]);
    expect(policyOf([open, put])).toMatchObject({ origins: [PAGE], credentials: true });
  });

  test('leaves an opaque origin out where others include credentials', () => {
    expect(policyOf([put, get({}, { origin: 'null' })])?.origins).toEqual([PAGE]);
  });

  test('does not take what failed on the network for a request with credentials', () => {
    const dropped = failed(
      { hops: [{ url: SIBLING, method: 'PUT', preflight: { netError: 'net::ERR_EMPTY_RESPONSE' } }] },
      'net::ERR_EMPTY_RESPONSE',
    );
    const open = exchange({ hops: [{ url: SIBLING, answer: { acao: '*' } }] });
    expect(policyOf([open, dropped], SIBLING)).toEqual({ ...PUT, origins: [], methods: ['GET', 'PUT'] });
  });
});

describe('of 1000 random exchanges', () => {
  const exchanges = simulatedExchanges(7, 1000);

  test.each([API, SIBLING, OTHER])(
    'no policy of %s allows any origin with credentials, null or a pattern',
    (server) => {
      const policies = exchanges.flatMap((each) => policyOf([each], server) ?? []);
      expect(policies.length).toBeGreaterThan(50);
      const loose = policies.filter(
        ({ origins, credentials }) =>
          (origins.length === 0 && credentials) || origins.some((origin) => origin !== PAGE),
      );
      expect(loose).toEqual([]);
    },
  );

  test('whatever has a fix has a policy', () => {
    const without = exchanges.filter((each) => {
      const fix = fixOf(each);
      return isFix(fix) && policyOf([each], new URL(each.hops[fix.responses[0]?.hop ?? 0]?.url ?? '').origin) === null;
    });
    expect(without).toEqual([]);
  });
});

test('what is no token was never sent, and is in no policy', () => {
  const imported = failed({ hops: [{ method: 'PUT\r\nX: 1', preflight: { asks: 'x-a,"x;b",x c' } }] });
  expect(policyOf([imported])).toMatchObject({ methods: [], requestHeaders: ['x-a'] });
});

test.each<[asker: string, origins: string[] | undefined]>([
  ['http://localhost:3000', ['http://localhost:3000']],
  ['http://[::1]:8080', ['http://[::1]:8080']],
  ['chrome-extension://abcdefghijklmnop', ['chrome-extension://abcdefghijklmnop']],
  ['https://*.example.com', undefined],
  ['https://app.example.com/', undefined],
  ['https://a.example, https://b.example', undefined],
  ['https://a.example\r\nX-A: 1', undefined],
])('of the asker %j is allowed: %j', (asker, origins) => {
  expect(policyOf([get({}, { origin: asker })])?.origins).toEqual(origins);
});
