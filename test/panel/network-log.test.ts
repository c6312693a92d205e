import { expect, test } from 'vitest';
import { readNetworkLog } from '../../panel/network-log.ts';
import type { LogEntry } from '../../src/exchange/log-entry.ts';
import { NEVER_SENT } from '../../src/exchange/net-error.ts';
import { PAGE_CALLS_SCRIPT } from '../../src/exchange/page-call.ts';

const APP = 'https://app.example.com/app.js';
const frame = (url: string, lineNumber: number) => ({ url, lineNumber, columnNumber: 4, functionName: 'load' });
const SITE = { url: APP, line: 12, column: 5, functionName: 'load' };

/** What is told of one entry of DevTools' log. */
function told(change: object): LogEntry[] {
  const entries: LogEntry[] = [];
  const listeners: ((request: unknown) => void)[] = [];
  const onRequestFinished = { addListener: (listener: (request: unknown) => void) => void listeners.push(listener) };
  readNetworkLog({ onRequestFinished }, (entry) => entries.push(entry));
  listeners[0]?.({
    startedDateTime: '2026-11-21T13:08:43.479Z',
    request: { url: 'https://api.example.net/a', method: 'GET', headers: [{ name: 'X-A', value: '1' }] },
    response: { status: 200, _error: null },
    _resourceType: 'fetch',
    ...change,
  });
  return entries;
}

test('an entry of DevTools’ log is told in our words', () => {
  expect(told({ _initiator: { type: 'script', stack: { callFrames: [frame(APP, 11)] } } })).toEqual([
    {
      url: 'https://api.example.net/a',
      method: 'GET',
      type: 'xmlhttprequest',
      at: Date.parse('2026-11-21T13:08:43.479Z'),
      error: null,
      callSite: SITE,
      body: null,
      intendedHeaders: null,
    },
  ]);
});

test.each<[what: string, initiator: unknown, callSite: unknown]>([
  ['nobody', undefined, null],
  ['the browser itself', { type: 'other' }, null],
  ['a tag', { type: 'parser', url: APP, lineNumber: 11 }, { ...SITE, column: 1, functionName: '' }],
  [
    'who scheduled it, where no line runs any more',
    { type: 'script', stack: { callFrames: [], parent: { callFrames: [frame(APP, 11)] } } },
    SITE,
  ],
  [
    'the page, not the script of ours that it calls through',
    { type: 'script', stack: { callFrames: [frame(PAGE_CALLS_SCRIPT, 3), frame(APP, 11)] } },
    SITE,
  ],
  ['code without a URL', { type: 'script', stack: { callFrames: [frame('', 3)] } }, null],
])('the call site is of %s', (_, initiator, callSite) => {
  expect(told({ _initiator: initiator })[0]?.callSite).toEqual(callSite);
});

test.each([
  ['', NEVER_SENT],
  ['net::ERR_FAILED', 'net::ERR_FAILED'],
  [null, null],
  [undefined, null],
])('the error %j is told as %j', (_error, error) => {
  expect(told({ response: { status: 0, _error } })[0]?.error).toBe(error);
});

const POSTED = {
  url: 'https://api.example.net/a',
  method: 'POST',
  headers: [
    { name: 'X-A', value: '1' },
    { name: 'User-Agent', value: 'Chrome' },
    { name: 'sec-ch-ua', value: '"Chromium"' },
    { name: 'Referer', value: APP },
  ],
  postData: { mimeType: 'application/json', text: '{}' },
};

test('a body is told, and of what was not answered what it was to carry', () => {
  const body = { mimeType: 'application/json', text: '{}', omitted: null };
  expect(told({ request: POSTED })[0]).toMatchObject({ body, intendedHeaders: null });
  expect(told({ request: POSTED, response: { status: 0, _error: 'net::ERR_FAILED' } })[0]).toMatchObject({
    body,
    intendedHeaders: [['X-A', '1']],
  });
});

test('a file that may not be read was never sent for', () => {
  const request = { url: 'file:///a.txt', method: 'GET', headers: [] };
  expect(told({ request, response: { status: 0, _error: 'net::ERR_FAILED' } })[0]?.error).toBe(NEVER_SENT);
});

test('what no request can be for is left out', () => {
  expect(told({ request: { url: 'data:text/plain,a', method: 'GET', headers: [] } })).toEqual([]);
});
