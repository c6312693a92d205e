import { describe, expect, test } from 'vitest';
import { API, PAGE, verdictOf } from '../support/exchange.ts';
import { importHar } from '../support/har.ts';
import { hostileValues } from '../support/hostile.ts';
import { readInEnglish } from '../support/in-english.ts';

const lines = (headers: Readonly<Record<string, string>>) =>
  Object.entries(headers).map(([name, value]) => ({ name, value }));

/** An entry with as little as an entry can have. */
const entryOf = (request: object = {}, rest: object = {}) => ({
  startedDateTime: '2026-11-20T09:41:07.204Z',
  request: { method: 'GET', url: `${API}/`, headers: lines({ Origin: PAGE }), ...request },
  response: { status: 200, headers: lines({ 'Access-Control-Allow-Origin': PAGE }) },
  ...rest,
});

const read = (...entries: readonly unknown[]) => importHar({ log: { entries } });

describe('a broken entry is left out, and its place is told', () => {
  test.each<[entry: unknown, message: string]>([
    [null, 'log.entries[1]: must be an object, is null'],
    ['x', 'log.entries[1]: must be an object, is "x"'],
    [{}, 'log.entries[1].startedDateTime: is missing'],
    [entryOf({}, { startedDateTime: 'today' }), 'log.entries[1].startedDateTime: must be a date and time, is "today"'],
    [entryOf({}, { request: undefined }), 'log.entries[1].request: is missing'],
    [entryOf({ method: '' }), 'log.entries[1].request.method: must be the name of a method, is ""'],
    [entryOf({ method: 7 }), 'log.entries[1].request.method: must be a string, is 7'],
    [entryOf({ url: '/relative' }), 'log.entries[1].request.url: must be a URL, is "/relative"'],
    [entryOf({ headers: 'x' }), 'log.entries[1].request.headers: must be a list, is "x"'],
    [entryOf({ headers: [{ name: 'a', value: 'b' }, {}] }), 'log.entries[1].request.headers[1].name: is missing'],
    [entryOf({}, { response: { status: '200' } }), 'log.entries[1].response.status: must be a number, is "200"'],
  ])('%o', (entry, message) => {
    const { exchanges, skipped } = read(entryOf(), entry, entryOf());
    expect([exchanges.length, readInEnglish(skipped)]).toEqual([2, [message]]);
  });

  test('a report in our own entry that is none is told too, and the entry is read like any other', () => {
    const { exchanges, skipped } = read(entryOf({}, { _corsExchange: '1', _corsReport: { id: '1' } }));
    expect([exchanges.length, readInEnglish(skipped)]).toEqual([1, ['log.entries[0]._corsReport.url: is missing']]);
  });
});

describe('what tools leave out or write otherwise', () => {
  const only = (...entries: readonly unknown[]) => read(...entries).exchanges[0];

  test('no headers, no pages, no timings, no time', () => {
    const { exchanges, skipped } = importHar({
      log: { entries: [entryOf({ headers: undefined }, { response: null })] },
    });
    expect([exchanges.map(({ hops }) => hops.length), skipped]).toEqual([[1], []]);
  });

  test.each([
    ['over', { status: 0, bodySize: 0 }, 'network-failure'],
    ['still waiting', { status: 0, bodySize: -1 }, 'unknown'],
    ['not told of', undefined, 'unknown'],
  ])('what nobody answered is a failure only if it was over when the file was saved: %s', (_, response, outcome) => {
    const one = only(entryOf({}, { response }));
    expect(one && verdictOf(one).outcome).toBe(outcome);
  });

  // Chromium 156 says ERR_FAILED of a redirect that CORS refuses, and of one that the page had forbidden.
  test.each([
    ['it would pass in one credentials mode', { 'Access-Control-Allow-Origin': PAGE }, 'https://b.example/', 'unknown'],
    ['its target alone would not', { 'Access-Control-Allow-Origin': PAGE }, 'mailto:a@b.example', 'unknown'],
    ['it passes in none', {}, 'mailto:a@b.example', 'blocked'],
  ])(
    'a redirect that was not followed is judged only where CORS lets it pass in no way: %s',
    (_, allow, to, outcome) => {
      const response = { status: 302, headers: lines({ ...allow, Location: to }), _error: 'net::ERR_FAILED' };
      const headers = lines({ Origin: PAGE, 'Sec-Fetch-Mode': 'cors' });
      const one = only(entryOf({ headers }, { response }));
      expect(one && verdictOf(one).outcome).toBe(outcome);
    },
  );

  test('pseudo headers are dropped, and lines that were joined with newlines are taken apart', () => {
    const headers = lines({ ':method': 'GET', ':authority': 'api.example.net', Origin: PAGE });
    const answer = { status: 200, headers: lines({ ':status': '200', 'Set-Cookie': 'a=1\nb=2' }) };
    const hop = only(entryOf({ headers }, { response: answer }))?.hops[0];
    expect([hop?.requestHeaders, hop?.response?.headers]).toEqual([
      [['Origin', PAGE]],
      [
        ['Set-Cookie', 'a=1'],
        ['Set-Cookie', 'b=2'],
      ],
    ]);
  });

  test('a body is kept, a long one only told', () => {
    const postData = { mimeType: 'text/plain', text: 'x' };
    const long = { mimeType: 'text/plain', text: 'x'.repeat(2_000_000) };
    const bodies = [postData, long].map((one) => only(entryOf({ method: 'POST', postData: one }))?.hops[0]?.body);
    expect(bodies).toEqual([
      { ...postData, omitted: null },
      { mimeType: 'text/plain', text: null, omitted: 'too-long' },
    ]);
  });

  test('the line that asked is the innermost of the page, as in the panel', () => {
    const frame = { functionName: 'load', url: `${PAGE}/app.js`, lineNumber: 6, columnNumber: 2 };
    const initiator = { type: 'script', stack: { callFrames: [], parent: { callFrames: [frame] } } };
    const site = { functionName: 'load', url: `${PAGE}/app.js`, line: 7, column: 3 };
    expect(only(entryOf({}, { _initiator: initiator }))?.callSite).toEqual(site);
  });

  test.each(['data:,x', 'blob:https://app.example.com/1', 'wss://api.example.net/', 'chrome-extension://x/y'])(
    '%s is none of ours',
    (url) => expect(read(entryOf({ url }))).toMatchObject({ exchanges: [], skipped: [] }),
  );

  test('what stays on its own origin, and pages that are loaded, are left out as in the panel', () => {
    const page = entryOf({ url: `${API}/`, headers: lines({ 'Sec-Fetch-Dest': 'document' }) });
    expect(read(entryOf({ url: `${PAGE}/x` }), page).exchanges).toEqual([]);
  });
});

test('whatever stands in an entry, nothing throws', () => {
  const values = hostileValues(Number(process.env.SEED ?? 1), 600);
  const odd = (index: number): unknown =>
    [null, [], {}, -1, Number.POSITIVE_INFINITY, true, values[index], [values[index]]][index % 8];
  const entries = values.map((value, index) => {
    const request = {
      method: value || 'GET',
      url: `${API}/?${new URLSearchParams({ value })}`,
      postData: odd(index),
    };
    const response = { status: index, headers: [{ name: value, value }], redirectURL: odd(index), _error: odd(index) };
    const rest = { response, timings: odd(index), time: odd(index), pageref: odd(index), _initiator: odd(index) };
    return entryOf(request, rest);
  });
  const { exchanges, skipped } = importHar({ log: { entries, creator: odd(1), browser: odd(2), pages: odd(6) } });
  expect(exchanges.length + skipped.length).toBe(entries.length);
});
