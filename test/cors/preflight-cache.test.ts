import { describe, expect, test } from 'vitest';
import { coverOfHops, keptOfHops, maxAge, readPreflightCache } from '../../src/cors/preflight-cache.ts';
import { API, exchange, failed, OTHER, PAGE, type ShortHop, type ShortPreflight } from '../support/exchange.ts';

test.each([
  [null, 5],
  ['', 5],
  ['600', 600],
  ['7200', 7200],
  ['7201', 7200],
  ['86400', 7200],
  ['9223372036854775807', 7200],
  ['9223372036854775808', 5],
  ['-9223372036854775808', 0],
  ['-9223372036854775809', 5],
  ['0', 0],
  ['-1', 0],
  ['+600', 600],
  ['abc', 5],
  ['1.5', 5],
  ['600s', 5],
  ['10 days', 5],
  ['600, 600', 5],
])('Access-Control-Max-Age: %j is kept for %d seconds', (value, seconds) => {
  expect(maxAge(value)).toBe(seconds);
});

const OK = { acao: '*' };
const SECOND = 1000;

/** A preflighted exchange at 0 whose preflight is done at 1, and what the cache says of a later hop. */
function coverAfter(preflight: ShortPreflight, later: ShortHop) {
  const before = exchange({ hops: [{ method: 'PUT', preflight: { ...OK, ...preflight }, answer: OK }] });
  const [cover] = coverOfHops(
    exchange({ hops: [{ method: 'PUT', answer: OK, ...later }] }),
    readPreflightCache([before]),
  );
  return cover;
}

const by = (seconds: number) => ({ preflightId: `preflight of ${API}`, from: 1, until: 1 + seconds * SECOND });
const UNSEEN = { preflightId: null, from: null, until: null };

test.each<[what: string, preflight: ShortPreflight, later: ShortHop, cover: ReturnType<typeof coverAfter>]>([
  ['the same again', { acam: 'PUT' }, { startedAt: 2 }, by(5)],
  ['the same in the last moment', { acam: 'PUT' }, { startedAt: 5001 }, by(5)],
  ['the same after that', { acam: 'PUT' }, { startedAt: 5002 }, UNSEEN],
  ['the same under a long Max-Age', { acam: 'PUT', maxAge: '600' }, { startedAt: 599 * SECOND }, by(600)],
  ['the same under Max-Age 0', { acam: 'PUT', maxAge: '0' }, { startedAt: 2 }, UNSEEN],
  ['another method', { acam: 'PUT' }, { startedAt: 2, method: 'DELETE' }, UNSEEN],
  ['another method that was listed too', { acam: 'PUT, DELETE' }, { startedAt: 2, method: 'DELETE' }, by(5)],
  ['another method under *', { acam: '*' }, { startedAt: 2, method: 'DELETE' }, by(5)],
  ['a method in another case', { acam: 'PUT, PATCH' }, { startedAt: 2, method: 'patch' }, UNSEEN],
  ['a header', { acam: 'PUT' }, { startedAt: 2, sends: { 'X-A': '1' } }, UNSEEN],
  ['a header that was listed', { acam: 'PUT', acah: 'X-A' }, { startedAt: 2, sends: { 'x-a': '1' } }, by(5)],
  ['a header under *', { acam: 'PUT', acah: '*' }, { startedAt: 2, sends: { 'X-A': '1' } }, by(5)],
  ['another URL', { acam: 'PUT' }, { startedAt: 2, url: `${API}/x` }, UNSEEN],
  ['another origin', { acam: 'PUT' }, { startedAt: 2, sends: { Origin: 'null' } }, UNSEEN],
  ['what needs no preflight', { acam: 'PUT' }, { startedAt: 2, method: 'GET' }, null],
  ['what was preflighted itself', { acam: 'PUT' }, { startedAt: 2, preflight: OK }, null],
  ['what stays in the page', { acam: 'PUT' }, { startedAt: 2, url: PAGE }, null],
  ['a list that cannot be read', { acam: 'PUT;' }, { startedAt: 2 }, UNSEEN],
  [
    'what another extension made of the lists',
    { acam: 'PUT', judged: { acam: 'PUT', maxAge: '60' } },
    { startedAt: 2 },
    by(60),
  ],
])('after a preflight of a PUT: %s', (_, preflight, later, cover) => {
  expect(coverAfter(preflight, later)).toEqual(cover);
});

describe('readPreflightCache', () => {
  test('learns nothing from a preflight that was refused or never answered', () => {
    const refused = failed({ hops: [{ method: 'PUT', preflight: { acam: 'PUT' } }] });
    const dropped = failed({ hops: [{ method: 'PUT', preflight: { netError: 'net::ERR_FAILED' } }] });
    expect(readPreflightCache([refused, dropped]).entriesOf(API)).toEqual([]);
  });

  test('learns from every hop', () => {
    const hops = [API, OTHER].map((url) => ({ url, method: 'PUT', preflight: { ...OK, acam: 'PUT' }, answer: OK }));
    const cache = readPreflightCache([exchange({ hops })]);
    expect([API, OTHER].map((url) => cache.entriesOf(url).length)).toEqual([1, 1]);
  });

  test('takes the newest of several entries', () => {
    const put = (startedAt: number) => ({ method: 'PUT', startedAt, preflight: { ...OK, acam: 'PUT' }, answer: OK });
    const cache = readPreflightCache([exchange({ hops: [put(0)] }), exchange({ hops: [put(1000)] })]);
    const later = exchange({ hops: [{ method: 'PUT', startedAt: 2000, answer: OK }] });
    expect(coverOfHops(later, cache)).toEqual([{ ...by(5), from: 1001, until: 6001 }]);
  });

  test('reads a preflight once, however often its URL is asked for and however the history grows', () => {
    const passed = exchange({ hops: [{ method: 'PUT', preflight: { ...OK, acam: 'PUT' }, answer: OK }] });
    let reads = 0;
    const [hop] = passed.hops;
    const counted = {
      ...passed,
      hops: [
        {
          ...hop,
          get preflight() {
            reads += 1;
            return hop?.preflight ?? null;
          },
        },
      ],
    } as typeof passed;
    const [first] = readPreflightCache([counted]).entriesOf(API);
    reads = 0;
    const cache = readPreflightCache([counted, passed]);
    expect(cache.entriesOf(API)).toEqual([first, first]);
    expect(cache.entriesOf(API)[0]).toBe(first);
    // It is only asked whether it is there.
    expect(reads).toBe(1);
  });

  test('is not asked by a request that was never sent', () => {
    const unsent = failed({ hops: [{ method: 'PUT', preflight: OK }] });
    expect(coverOfHops(unsent, readPreflightCache([]))).toEqual([null]);
  });
});

describe('keptOfHops', () => {
  const hops = (preflight: object) => [{ method: 'PUT', preflight: { ...OK, ...preflight }, answer: OK }];

  test.each<[said: string | null, seconds: number]>([
    [null, 5],
    ['600', 600],
    ['86400', 7200],
    ['0', 0],
    ['-1', 0],
    ['600s', 5],
  ])('with Access-Control-Max-Age %j the answer is kept for %d seconds', (said, seconds) => {
    const [kept] = keptOfHops(exchange({ hops: hops({ acam: 'PUT, patch', acah: 'X-A', maxAge: said ?? undefined }) }));
    expect(kept).toEqual({
      ...{ origin: PAGE, preflightId: expect.any(String), from: 1, until: 1 + seconds * 1000, maxAge: said },
      ...{ methods: new Set(['PUT', 'patch']), headers: new Set(['x-a']) },
    });
  });

  test('what was refused, and what needed no preflight, is not kept', () => {
    const refused = failed({ hops: [{ method: 'PUT', preflight: { acam: 'PUT' } }] });
    expect([refused, exchange({ hops: [{ answer: OK }] })].map(keptOfHops)).toEqual([[null], [null]]);
  });
});
