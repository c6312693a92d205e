import { expect, test } from 'vitest';
import type { Tried } from '../../panel/store.ts';
import { triable, triedVerdict, wasTried } from '../../panel/try-changes.ts';
import type { ResponsePatch } from '../../src/fixes/fix.ts';
import { API, exchange, failed, OTHER, PAGE, verdictOf } from '../support/exchange.ts';
import { readInEnglish } from '../support/in-english.ts';

const SET = { 'Access-Control-Allow-Origin': PAGE };
const patch = (on: ResponsePatch['on'], more: Partial<ResponsePatch> = {}): ResponsePatch => {
  return { hop: 0, on, set: SET, remove: [], ...more };
};
const put = failed({ hops: [{ url: `${API}/a?b`, method: 'PUT', preflight: {} }] });
const redirect = failed({ hops: [{ answer: { status: 302, location: OTHER } }] });
const try_ = (one: typeof put, ...responses: ResponsePatch[]) => triable(one, { why: '', responses });

test('a preflight is answered to OPTIONS, an answer to the request’s own method', () => {
  expect(try_(put, patch('preflight'), patch('response', { remove: ['X'] }))).toEqual({
    changes: [
      { url: `${API}/a?b`, method: 'OPTIONS', on: 'preflight', set: SET, remove: [] },
      { url: `${API}/a?b`, method: 'PUT', on: 'response', set: SET, remove: ['X'] },
    ],
  });
});

test('the URL that a redirect leads to is changed too, though the browser never went there', () => {
  expect(try_(redirect, patch('response'), patch('response', { hop: 1 }))).toMatchObject({
    changes: [{ url: API }, { url: new URL(OTHER).href }],
  });
});

test.each<[what: string, responses: ResponsePatch[], cannot: string]>([
  [
    'a status of a preflight',
    [patch('preflight', { status: 204 })],
    'the preflight needs the status 204, and an extension can change headers only',
  ],
  [
    'a status of an answer',
    [patch('preflight'), patch('response', { status: 200 })],
    'the answer needs the status 200, and an extension can change headers only',
  ],
  ['nothing', [], 'no header of an answer has to change'],
])('what cannot be tried says why: %s', (_, responses, cannot) => {
  expect(try_(put, ...responses)).toEqual({ cannot });
});

const change = { url: `${API}/a`, method: 'PUT', on: 'response', set: SET, remove: [] } as const;
const tried = (from: number, to: number | null): Tried => ({ from, to, changes: [change] });

test.each<[when: string, tried: Tried[], startedAt: number, was: boolean]>([
  ['while it is on', [tried(10, null)], 11, true],
  ['before it was on', [tried(10, null)], 9, false],
  ['after it was off', [tried(10, 20)], 21, false],
  ['in the second time', [tried(1, 2), tried(10, 20)], 15, true],
  ['with nothing tried', [], 15, false],
])('an exchange was tried if it began %s', (_, all, startedAt, was) => {
  expect(wasTried({ ...put, startedAt }, all)).toBe(was);
});

test('an exchange with another URL was not tried', () => {
  expect(wasTried({ ...redirect, startedAt: 11 }, [tried(10, null)])).toBe(false);
});

test('the verdict says what it passes by; another verdict stays as it is', () => {
  const masked = verdictOf(exchange({ hops: [{ answer: { judged: { acao: '*' } } }] }));
  const blocked = verdictOf(put);
  expect([readInEnglish(triedVerdict(masked).explanation), triedVerdict(blocked)]).toEqual([
    'The page may read the answer with the change that Try it makes in this tab; without it: blocked by acao-missing.',
    blocked,
  ]);
});
