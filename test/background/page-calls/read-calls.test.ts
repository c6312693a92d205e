import { describe, expect, test } from 'vitest';
import { createCallReader } from '../../../background/page-calls/read-calls.ts';

const CALL = {
  kind: 'called',
  id: 1,
  at: 1000,
  api: 'fetch',
  url: 'data?a=1#b',
  base: 'https://app.example/shop/',
  method: 'put',
  mode: 'cors',
  credentials: 'include',
  headers: [['X-A', '1']],
  stack: 'Error\n    at load (https://app.example/app.js:3:7)',
  controlled: false,
};
const CALLED = {
  kind: 'called',
  id: 'D/1',
  at: 1000,
  api: 'fetch',
  frameId: 4,
  url: 'https://app.example/shop/data?a=1#b',
  method: 'PUT',
  mode: 'cors',
  credentials: 'include',
  headers: [['X-A', '1']],
  callSite: { url: 'https://app.example/app.js', line: 3, column: 7, functionName: 'load' },
  controlled: false,
};

/** Reads the messages of one document, in order. */
function read(...messages: object[]): unknown[] {
  const reader = createCallReader({ frameId: 4, id: 'D' }, () => 1000);
  return messages.flatMap((message) => reader(JSON.stringify(message)));
}

const failed = (id: number, at = 1005, error = 'TypeError') => ({ kind: 'failed', id, at, error });
const violated = (url: string, directive = 'connect-src') => ({ kind: 'violated', at: 1003, directive, url });
const callFailed = (id: number, at: number, violatedDirective: string | null) => {
  return { kind: 'call-failed', id: `D/${id}`, at, error: 'TypeError', violatedDirective };
};

test('a call is told as a request would show it', () => {
  expect(read(CALL)).toEqual([CALLED]);
});

test.each([
  ['get', 'GET'],
  ['Post', 'POST'],
  ['delete', 'DELETE'],
  ['patch', 'patch'],
  ['QUERY', 'QUERY'],
])('method %s goes over the wire as %s', (method, expected) => {
  expect(read({ ...CALL, method })).toEqual([{ ...CALLED, method: expected }]);
});

test.each<[what: string, change: object]>([
  ['a URL that is none', { url: 'http://[' }],
  ['a mode that is none', { mode: 'websocket' }],
  ['credentials that are none', { credentials: 'maybe' }],
])('a call that the browser refuses at once makes no event: %s', (_, change) => {
  expect(read({ ...CALL, ...change }, failed(1))).toEqual([]);
});

describe('a failure', () => {
  test('is told once', () => {
    expect(read(CALL, failed(1), failed(1))).toEqual([CALLED, callFailed(1, 1005, null)]);
  });

  test('of a call that nobody knows is none', () => {
    expect(read(failed(1))).toEqual([]);
  });

  test('by a policy names its directive, and is of the earliest call of that URL', () => {
    const url = 'https://app.example/shop/data?a=1';
    const events = read(CALL, { ...CALL, id: 2 }, violated(url), violated(url), failed(1), failed(2));
    expect(events.slice(2)).toEqual([callFailed(1, 1003, 'connect-src'), callFailed(2, 1003, 'connect-src')]);
  });

  test.each([
    ['of another URL', violated('https://app.example/other')],
    ['of an image', violated('https://app.example/shop/data?a=1', 'img-src')],
  ])('is not told by a violation %s', (_, violation) => {
    expect(read(CALL, violation)).toEqual([CALLED]);
  });
});

describe('what a hostile page may say is no event:', () => {
  const reader = createCallReader({ frameId: 4, id: 'D' }, () => 1000);
  const changed = (change: object) => JSON.stringify({ ...CALL, ...change });

  test.each<[what: string, message: unknown]>([
    ['nothing', undefined],
    ['an object', CALL],
    ['no JSON', '{'],
    ['a number', '1'],
    ['null', 'null'],
    ['a list', '[]'],
    ['no kind', changed({ kind: undefined })],
    ['a kind of its own', changed({ kind: '__proto__' })],
    ['a long message', changed({ url: 'x'.repeat(200_000) })],
    ['no time', changed({ at: null })],
    ['a time to come', changed({ at: 1001 })],
    ['a time that is text', changed({ at: '1000' })],
    ['an id that is none', changed({ id: 1.5 })],
    ['an api that is none', changed({ api: 'beacon' })],
    ['a URL that is a list', changed({ url: ['https://a.example'] })],
    ['headers that are text', changed({ headers: 'X-A: 1' })],
    ['a header of three', changed({ headers: [['a', 'b', 'c']] })],
    ['a header of numbers', changed({ headers: [['a', 1]] })],
    ['a thousand headers', changed({ headers: Array.from({ length: 1000 }, () => ['a', 'b']) })],
    ['a stack that is an object', changed({ stack: {} })],
    ['controlled by text', changed({ controlled: 'yes' })],
    ['a failure without an error', JSON.stringify({ kind: 'failed', id: 1, at: 1 })],
    ['a violation without a URL', JSON.stringify({ kind: 'violated', directive: 'connect-src', at: 1 })],
  ])('%s', (_, message) => {
    expect(reader(message)).toEqual([]);
  });
});
