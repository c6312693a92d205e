import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../../src/exchange/exchange.ts';
import {
  API,
  exchange,
  failed,
  OTHER,
  PAGE,
  type ShortAnswer,
  type ShortPreflight,
  verdictOf,
} from '../../support/exchange.ts';

const LATE = 1000;
/** Shows that credentials are included. */
const COOKIE = { sends: { Cookie: 'session=7' } };

const found = (id: string, judged: Exchange, earlier: readonly Exchange[]) =>
  verdictOf(judged, earlier)
    .findings.filter(({ rule }) => rule === id)
    .map(({ on, header, actual, expected }) => [on, header, actual, expected]);

const get = (path: string, answer: ShortAnswer, startedAt = LATE) =>
  exchange({ id: `${path} ${startedAt}`, startedAt, hops: [{ url: `${API}/${path}`, answer }] });

const put = (path: string, preflight: ShortPreflight, startedAt = LATE) =>
  exchange({
    id: `${path} ${startedAt}`,
    startedAt,
    hops: [
      {
        url: `${API}/${path}`,
        method: 'PUT',
        sends: { 'Sec-Fetch-Storage-Access': null },
        preflight: { acao: PAGE, acam: 'PUT', ...preflight },
        answer: { acao: preflight.acao ?? PAGE },
      },
    ],
  });

describe('endpoints-differ', () => {
  const agreeing = (answer: ShortAnswer) => ['a', 'b', 'c'].map((path, place) => get(path, answer, place));
  const ORIGIN = 'Access-Control-Allow-Origin';
  const CREDENTIALS = 'Access-Control-Allow-Credentials';

  test.each<[what: string, usual: ShortAnswer, own: ShortAnswer, found: unknown[]]>([
    ['the same', { acao: PAGE }, { acao: PAGE }, []],
    ['another way to allow', { acao: '*' }, { acao: PAGE }, [['response', ORIGIN, `${PAGE}, elsewhere *`, undefined]]],
    [
      'credentials here only',
      { acao: PAGE },
      { acao: PAGE, acac: 'true' },
      [['response', CREDENTIALS, 'true, elsewhere absent', undefined]],
    ],
    [
      'credentials elsewhere only',
      { acao: PAGE, acac: 'true' },
      { acao: PAGE, acac: 'false' },
      [['response', CREDENTIALS, 'absent, elsewhere true', undefined]],
    ],
    ['an error', { acao: PAGE }, { acao: '*', status: 404 }, []],
  ])('%s', (_, usual, own, expected) => {
    expect(found('endpoints-differ', get('d', own), agreeing(usual))).toEqual(expected);
  });

  test.each<[outcome: string, judged: Exchange, found: number]>([
    ['passes', exchange({ startedAt: LATE, hops: [{ ...COOKIE, answer: { acao: PAGE, acac: 'true' } }] }), 0],
    ['is refused', failed({ startedAt: LATE, hops: [{ ...COOKIE, answer: { acao: PAGE } }] }), 1],
  ])('with credentials, where it %s', (_, judged, count) => {
    expect(found('endpoints-differ', judged, agreeing({ acao: '*' }))).toHaveLength(count);
  });

  test('the one that was forgotten', () => {
    const forgotten = failed({ startedAt: LATE, hops: [{ url: `${API}/d`, answer: {} }] });
    expect(found('endpoints-differ', forgotten, agreeing({ acao: PAGE }))).toEqual([
      ['response', ORIGIN, `absent, elsewhere ${PAGE}`, undefined],
    ]);
  });

  test.each<[own: string | undefined, found: unknown[]]>([
    ['600', []],
    ['5', [['preflight', 'Access-Control-Max-Age', '5, elsewhere 600', undefined]]],
    [undefined, []],
  ])('Max-Age of %s', (maxAge, expected) => {
    const usual = ['a', 'b', 'c'].map((path, place) => put(path, { maxAge: '600' }, place));
    expect(found('endpoints-differ', put('d', maxAge === undefined ? {} : { maxAge }), usual)).toEqual(expected);
  });
});

/** Ten kinds of request, which asked for PUT and x-tenant and nothing else. */
const ENOUGH = [...'abcdefghij'].map((path, place) => put(path, { asks: 'x-tenant', acah: 'x-tenant' }, place));

describe('methods-over-broad', () => {
  const HEADER = 'Access-Control-Allow-Methods';
  test.each<[acam: string, acao: string, earlier: readonly Exchange[], expected: string | null]>([
    ['GET, PUT, PATCH, DELETE, OPTIONS', PAGE, ENOUGH, null],
    ['PUT, PURGE', PAGE, [], null],
    ['PUT, PURGE', PAGE, ENOUGH.slice(1), null],
    ['PUT, PURGE', PAGE, ENOUGH, 'PUT'],
    ['PUT, trace', PAGE, [], 'PUT'],
    ['*', PAGE, [], null],
    ['*', PAGE, ENOUGH, 'PUT'],
    ['*', '*', ENOUGH, null],
  ])('%s with origin %s', (acam, acao, earlier, expected) => {
    expect(found('methods-over-broad', put('k', { acam, acao }), earlier)).toEqual(
      expected === null ? [] : [['preflight', HEADER, acam, expected]],
    );
  });
});

describe('headers-over-broad', () => {
  const HEADER = 'Access-Control-Allow-Headers';
  const many = (count: number) => Array.from({ length: count }, (_, place) => `x-${place}`).join(', ');
  test.each<[acah: string, acao: string, earlier: readonly Exchange[], expected: string | null]>([
    [`x-tenant, ${many(9)}`, PAGE, ENOUGH, null],
    [`x-tenant, ${many(10)}`, PAGE, [], null],
    [`X-Tenant, ${many(10)}`, PAGE, ENOUGH, 'x-tenant'],
    [`x-tenant, host, cookie, accept, authorization, ${many(8)}`, PAGE, ENOUGH, null],
    ['*, Authorization', PAGE, ENOUGH, 'authorization, x-tenant'],
    ['*', PAGE, [], null],
    ['*', '*', ENOUGH, null],
  ])('%s with origin %s', (acah, acao, earlier, expected) => {
    expect(found('headers-over-broad', put('k', { acah, acao }), earlier)).toEqual(
      expected === null ? [] : [['preflight', HEADER, acah, expected]],
    );
  });
});

describe('what a cache may have stored', () => {
  const bare = (answer: ShortAnswer) =>
    exchange({
      id: 'image',
      type: 'image',
      hops: [{ url: `${API}/logo`, sends: { Origin: null, 'Sec-Fetch-Mode': 'no-cors' }, answer }],
    });

  test.each<[what: string, stored: ShortAnswer, own: string, rule: string | null, header?: string, expected?: string]>([
    ['no CORS headers', {}, '*', 'acao-only-with-origin', 'Access-Control-Allow-Origin', '*'],
    ['no CORS headers', {}, PAGE, 'acao-only-with-origin', 'Vary', 'Origin'],
    ['no CORS headers, but Vary', { headers: { Vary: 'Origin' } }, PAGE, null],
    ['an error without CORS headers', { status: 404 }, '*', null],
    ['the header that is always the same', { acao: '*' }, '*', null],
    ['the origin that is always the same', { acao: PAGE }, PAGE, null],
    ['another origin', { acao: OTHER }, PAGE, 'cors-headers-on-non-cors', 'Vary', 'Origin'],
    ['another origin, but Vary', { acao: OTHER, headers: { Vary: 'Origin' } }, PAGE, null],
  ])('%s, asked without Origin; with it: %s %s', (_, stored, own, rule, header, expected) => {
    const judged = get('logo', { acao: own });
    const all = ['acao-only-with-origin', 'cors-headers-on-non-cors'].flatMap((id) =>
      found(id, judged, [bare(stored)]).map((one) => [id, ...one]),
    );
    expect(all).toEqual(rule === null ? [] : [[rule, 'response', header, undefined, expected]]);
  });
});

describe('two sites that are each told their own origin', () => {
  const asked = (origin: string, acac: string | undefined, startedAt: number) =>
    exchange({ origin, startedAt, hops: [{ answer: { acao: origin, ...(acac && { acac }) } }] });

  test.each<[earlier: string | undefined, now: string | undefined, rule: string | null]>([
    ['true', 'true', 'acao-echo-any-with-credentials'],
    [undefined, undefined, 'acao-echo-any'],
    ['true', undefined, null],
    [undefined, 'true', null],
  ])('credentials allowed to the first: %s, to the second: %s', (earlier, now, rule) => {
    const { findings } = verdictOf(asked(OTHER, now, 9), [asked(PAGE, earlier, 1)]);
    const ids = findings.map((one) => one.rule).filter((id) => id.startsWith('acao-echo'));
    expect(ids).toEqual(rule === null ? [] : [rule]);
  });
});
