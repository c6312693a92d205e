import { expect, test } from 'vitest';
import { createObserver, type Observation } from '../../background/observe.ts';
import type { NetworkEvent } from '../../src/exchange/network-event.ts';
import { createFakeWebRequest, type WebRequestName } from '../support/fake-web-request.ts';

const PAGE = 'https://app.example.com';
const REQUEST = {
  ...{ requestId: '7', url: 'https://api.example.net/', method: 'PUT', type: 'xmlhttprequest' },
  ...{ tabId: 3, frameId: 2, documentId: 'D', initiator: PAGE, timeStamp: 1000.5 },
};
const STARTED: NetworkEvent = {
  ...{ kind: 'started', requestId: '7', at: 1000.5, url: 'https://api.example.net/', method: 'PUT' },
  ...{ type: 'xmlhttprequest', initiator: PAGE, frameId: 2, documentId: 'D', fromWorker: false },
};
const VARY = { name: 'Vary', value: 'Origin' };
const HEADERS = [VARY, { name: 'VARY', value: '' }];
const LIST = [
  ['Vary', 'Origin'],
  ['VARY', ''],
];

/** Makes webRequest say this, in order, and gives what the observer made of it. */
function observe(...said: [name: WebRequestName, details: object][]): Observation[] {
  const webRequest = createFakeWebRequest();
  const seen: Observation[] = [];
  createObserver(webRequest.api, (one) => seen.push(one)).start();
  for (const [name, details] of said) webRequest.emit(name, { ...REQUEST, ...details });
  return seen;
}

const BEFORE: [WebRequestName, object] = ['onBeforeRequest', {}];
const RECEIVED: [WebRequestName, object] = ['onHeadersReceived', { statusCode: 200, responseHeaders: HEADERS }];

const at = { requestId: '7', at: 1001 };

test.each<[name: WebRequestName, details: object, event: unknown]>([
  ['onBeforeRequest', {}, { ...STARTED, at: 1001 }],
  ['onSendHeaders', { requestHeaders: HEADERS }, { ...at, kind: 'sent', headers: LIST }],
  [
    'onHeadersReceived',
    { statusCode: 404, responseHeaders: HEADERS },
    { ...at, kind: 'received', status: 404, headers: LIST },
  ],
  [
    'onBeforeRedirect',
    { statusCode: 307, redirectUrl: 'mailto:x', responseHeaders: HEADERS },
    { ...at, kind: 'redirected', status: 307, redirectUrl: 'mailto:x', headers: LIST },
  ],
  [
    'onResponseStarted',
    { statusCode: 200, fromCache: true, responseHeaders: HEADERS },
    { ...at, kind: 'answered', status: 200, fromCache: true, headers: LIST },
  ],
  [
    'onCompleted',
    { statusCode: 204, fromCache: false, responseHeaders: HEADERS },
    { ...at, kind: 'completed', status: 204, fromCache: false, headers: LIST },
  ],
  ['onErrorOccurred', { error: 'net::ERR_FAILED' }, { ...at, kind: 'failed', error: 'net::ERR_FAILED' }],
])('%s becomes one event of our own', (name, details, event) => {
  const seen = observe(BEFORE, [name, { timeStamp: 1001, ...details }]);
  expect(seen).toEqual([
    { tabId: 3, initiator: PAGE, event: STARTED },
    { tabId: 3, initiator: PAGE, event },
  ]);
});

test.each<[what: string, judged: readonly object[] | undefined, headers: unknown]>([
  ['the same', HEADERS, null],
  ['one more', [...HEADERS, { name: 'A', value: 'b' }], [...LIST, ['A', 'b']]],
  ['one less', HEADERS.slice(1), LIST.slice(1)],
  ['another value', [VARY, { name: 'VARY', value: 'x' }], [LIST[0], ['VARY', 'x']]],
  ['another order', HEADERS.toReversed(), LIST.toReversed()],
  ['none, as of an opaque answer', [], null],
  ['none at all', undefined, null],
])('the browser judged what the server sent; the headers it had are %s', (_, responseHeaders, headers) => {
  const details = { statusCode: 200, fromCache: false, responseHeaders };
  const seen = observe(BEFORE, RECEIVED, ['onResponseStarted', details], ['onCompleted', details]);
  const told = seen.slice(2).map(({ event }) => 'headers' in event && event.headers);
  expect(told).toEqual([headers, headers]);
});

test('after a redirect, the headers of the next answer are compared with those of its own', () => {
  const next = [{ name: 'Vary', value: '*' }];
  const seen = observe(
    BEFORE,
    RECEIVED,
    ['onBeforeRedirect', { statusCode: 302, redirectUrl: 'https://b.example/', responseHeaders: HEADERS }],
    ['onHeadersReceived', { statusCode: 200, responseHeaders: next }],
    ['onCompleted', { statusCode: 200, fromCache: false, responseHeaders: next }],
  );
  expect(seen.map(({ event }) => [event.kind, 'headers' in event && event.headers])).toEqual([
    ['started', false],
    ['received', LIST],
    ['redirected', null],
    ['received', [['Vary', '*']]],
    ['completed', null],
  ]);
});

test('a request met under way has joined, at its own time or the earliest seen, and only once', () => {
  const seen = observe(['onSendHeaders', { requestHeaders: [] }], RECEIVED);
  expect(seen.map(({ event }) => event)).toEqual([
    { ...STARTED, kind: 'joined' },
    { requestId: '7', at: 1000.5, kind: 'sent', headers: [] },
    { requestId: '7', at: 1000.5, kind: 'received', status: 200, headers: LIST },
  ]);
});

test.each<[WebRequestName, object]>([
  ['onCompleted', { statusCode: 200, fromCache: false }],
  ['onErrorOccurred', { error: 'net::ERR_ABORTED' }],
])('after %s nothing is remembered: the same id is met anew', (name, details) => {
  const kinds = observe(BEFORE, [name, details], [name, details]).map(({ event }) => event.kind);
  expect(kinds).toEqual(['started', kinds[1], 'joined', kinds[1]]);
});

test.each<[what: string, details: object, expected: object]>([
  ['a worker without a tab', { tabId: -1 }, { fromWorker: true }],
  ['a sandboxed frame', { initiator: 'null' }, { initiator: 'null' }],
  ['a browser that does not say who asked', { initiator: undefined }, { initiator: null }],
  ['a browser without document ids', { documentId: undefined }, { documentId: null }],
  ['a method like an attribute', { method: '<b onclick=x>' }, { method: '<b onclick=x>' }],
  ['an id like a property', { requestId: '__proto__' }, { requestId: '__proto__' }],
])('%s', (_, details, expected) => {
  expect(observe(['onBeforeRequest', details]).map(({ event }) => event)).toEqual([{ ...STARTED, ...expected }]);
});

test.each<[what: string, header: object, value: string]>([
  ['a value', { value: 'a\u0000b' }, 'a\u0000b'],
  ['an empty value', { value: '' }, ''],
  ['bytes that are not UTF-8', { binaryValue: [0x61, 0xe9, 0x7f, 0x80, 0xff] }, 'a\udce9\u007f\udc80\udcff'],
  ['neither', {}, ''],
  ['bytes that are none', { binaryValue: 'abc' }, ''],
])('a header with %s', (_, header, value) => {
  const seen = observe(BEFORE, ['onSendHeaders', { requestHeaders: [{ name: 'X', ...header }] }]);
  expect(seen.at(-1)?.event).toEqual({ requestId: '7', at: 1000.5, kind: 'sent', headers: [['X', value]] });
});

test('headers the browser leaves out are none', () => {
  const seen = observe(BEFORE, ['onSendHeaders', {}]);
  expect(seen.at(-1)?.event).toEqual({ requestId: '7', at: 1000.5, kind: 'sent', headers: [] });
});

test.each<['chromium' | 'firefox', string[]]>([
  ['chromium', ['extraHeaders']],
  ['firefox', []],
])('in %s seven listeners come and go, with extra words %j', (browser, extra) => {
  const webRequest = createFakeWebRequest(browser);
  const observer = createObserver(webRequest.api, () => undefined);
  const types = 'font image media object other ping script stylesheet xmlhttprequest'.split(' ');
  const filter = { urls: ['http://*/*', 'https://*/*'], types };
  observer.start();
  observer.start();
  expect(webRequest.registrations()).toEqual([
    ['onBeforeRequest', filter, undefined],
    ['onSendHeaders', filter, ['requestHeaders', ...extra]],
    ['onHeadersReceived', filter, ['responseHeaders', ...extra]],
    ['onBeforeRedirect', filter, ['responseHeaders', ...extra]],
    ['onResponseStarted', filter, ['responseHeaders', ...extra]],
    ['onCompleted', filter, ['responseHeaders', ...extra]],
    ['onErrorOccurred', filter, undefined],
  ]);
  observer.stop();
  expect(webRequest.registrations()).toEqual([]);
});
