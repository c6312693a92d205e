import { describe, expect, test } from 'vitest';
import { readEndpoints } from '../../src/cors/endpoints.ts';
import { endpointOf, seenIn } from '../../src/cors/seen.ts';
import { API, exchange, OTHER, PAGE, type ShortHop } from '../support/exchange.ts';

const at = (startedAt: number, path: string, hop: ShortHop) =>
  exchange({ id: `${startedAt}`, startedAt, hops: [{ url: `${API}/${path}`, ...hop }] });
const answered = (startedAt: number, path: string, acao: string) => at(startedAt, path, { answer: { acao } });

describe('an endpoint', () => {
  test.each([
    ['https://a.example/users?page=2', 'https://a.example/users'],
    ['https://a.example/users#top', 'https://a.example/users'],
    ['https://a.example/users/17/orders/4', 'https://a.example/users/*/orders/*'],
    ['https://a.example/exports/17.csv', 'https://a.example/exports/*.csv'],
    ['https://a.example/f/3f2504e0-4f89-11d3-9a0c-0305e82c3301', 'https://a.example/f/*'],
    ['https://a.example/blobs/9e107d9d372bb6826bd81d3542a419d6', 'https://a.example/blobs/*'],
    ['https://a.example/17', 'https://a.example/*'],
    ['https://a.example/v2/feed', 'https://a.example/v2/feed'],
    ['http://10/x', 'http://10/x'],
  ])('of %s is %s', (url, endpoint) => {
    expect(endpointOf(url)).toBe(endpoint);
  });

  test('tells the answers to exchanges that started before, each kind once, oldest first', () => {
    const polled = Array.from({ length: 100 }, (_, place) => answered(place + 2, 'feed', PAGE));
    const { answersBefore } = readEndpoints([...polled, answered(1, 'feed?page=2', '*'), answered(50, 'other', OTHER)]);
    const allowed = (before: number) => answersBefore(`${API}/feed`, before).map(({ allowOrigin }) => allowOrigin);
    expect([allowed(1), allowed(2), allowed(500)]).toEqual([[], ['*'], ['*', PAGE]]);
  });

  test('tells no answer from the cache, none that redirects, and none to what was missed', () => {
    const missed = answered(3, 'feed', '*');
    const { answersBefore } = readEndpoints([
      { ...missed, partial: true, hops: missed.hops.map((hop) => ({ ...hop, requestHeaders: null })) },
      at(1, 'feed', { answer: { fromCache: true, judged: { acao: '*' } } }),
      at(2, 'feed', { answer: { status: 302, acao: '*', location: '/login' } }),
    ]);
    expect(answersBefore(`${API}/feed`, 9)).toEqual([]);
  });

  test('tells of a long history what is in it now, whatever was there when it was last read', () => {
    const before = Array.from({ length: 1200 }, (_, place) => answered(place + 2, 'feed', PAGE));
    const told = (history: Parameters<typeof readEndpoints>[0]) =>
      readEndpoints(history)
        .answersBefore(`${API}/feed`, 9999)
        .map(({ allowOrigin }) => allowOrigin);
    const replaced = before.with(700, answered(702, 'feed', '*'));
    expect([told(before), told(replaced), told([...before, answered(1, 'feed', OTHER)]), told(before)]).toEqual([
      [PAGE],
      [PAGE, '*'],
      [OTHER, PAGE],
      [PAGE],
    ]);
  });

  test('is read from an exchange only once', () => {
    const one = answered(1, 'feed', '*');
    expect(seenIn(one)).toBe(seenIn(one));
  });
});

describe('the usual answer of an API', () => {
  const HEADER = 'Access-Control-Allow-Origin';
  const usual = (before: number, values: readonly (readonly [path: string, acao: string])[]) =>
    readEndpoints(values.map(([path, acao], place) => answered(place + 1, path, acao)))
      .api(API, PAGE)
      .usual(HEADER, before);

  test.each<[what: string, values: [string, string][], usual: string | undefined]>([
    [
      'two endpoints',
      [
        ['a', '*'],
        ['b', '*'],
      ],
      undefined,
    ],
    [
      'three endpoints that agree',
      [
        ['a', '*'],
        ['b', '*'],
        ['c', '*'],
      ],
      '*',
    ],
    [
      'one endpoint three times',
      [
        ['a', '*'],
        ['a', '*'],
        ['a', '*'],
      ],
      undefined,
    ],
    [
      'ids of one endpoint',
      [
        ['a/1', '*'],
        ['a/2', '*'],
        ['a/3', '*'],
      ],
      undefined,
    ],
    [
      'three against one',
      [
        ['a', '*'],
        ['b', PAGE],
        ['c', '*'],
        ['d', '*'],
      ],
      '*',
    ],
    [
      'three against two',
      [
        ['a', '*'],
        ['b', PAGE],
        ['c', '*'],
        ['d', PAGE],
        ['e', '*'],
      ],
      undefined,
    ],
  ])('after %s', (_, values, expected) => {
    expect(usual(100, values)).toBe(expected);
  });

  test('is what it was at the time', () => {
    const values = ['a', 'b', 'c', 'd', 'e'].map((path, place) => [path, place < 3 ? '*' : PAGE] as const);
    expect([3, 4, 5, 6].map((before) => usual(before, values))).toEqual([undefined, '*', '*', undefined]);
  });

  test('is asked of each origin by itself, of successes, and under CORS', () => {
    const others = ['a', 'b', 'c'].flatMap((path) => [
      exchange({ origin: OTHER, hops: [{ url: `${API}/${path}`, answer: { acao: '*' } }] }),
      at(1, path, { answer: { status: 404, acao: '*' } }),
      exchange({
        type: 'image',
        hops: [{ url: `${API}/${path}`, sends: { 'Sec-Fetch-Mode': 'no-cors', Origin: null }, answer: { acao: '*' } }],
      }),
    ]);
    expect(readEndpoints(others).api(API, PAGE).usual(HEADER, 100)).toBeUndefined();
  });
});

describe('what an API was asked for', () => {
  const put = (startedAt: number, path: string) =>
    at(startedAt, path, { method: 'PUT', preflight: { asks: 'x-a', acao: '*' }, answer: { acao: '*' } });
  const ten = [...'abcdefghij'].map((path, place) => put(place + 1, path));
  const asked = (before: number, history = ten) => readEndpoints(history).api(API, PAGE).asked(before);

  test('is not told until ten kinds of request needed permission', () => {
    expect(asked(10)).toBeNull();
    expect(asked(11)).toEqual({ methods: new Set(['PUT']), headers: new Set(['x-a']) });
  });

  test('counts what is asked again and again only once', () => {
    const polled = Array.from({ length: 100 }, (_, place) => put(place, 'a'));
    expect(asked(1000, polled)).toBeNull();
  });

  test('counts what the cache had permission for', () => {
    const cached = at(5, 'k', { method: 'DELETE', answer: { acao: '*' } });
    expect(asked(100, [...ten, cached])?.methods).toEqual(new Set(['PUT', 'DELETE']));
  });
});
