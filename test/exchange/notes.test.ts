import { describe, expect, test } from 'vitest';
import { createAssembler } from '../../src/exchange/assemble.ts';
import type { LogEntry } from '../../src/exchange/log-entry.ts';
import { NEVER_SENT } from '../../src/exchange/net-error.ts';
import type { NetworkEvent } from '../../src/exchange/network-event.ts';
import type { PageCall, PageCallEvent } from '../../src/exchange/page-call.ts';
import { answeredLife, asks, preflightLife, request } from '../support/events.ts';
import { API, OTHER, PAGE } from '../support/exchange.ts';

const site = (line: number) => ({ url: `${PAGE}/app.js`, line, column: 1, functionName: 'load' });

function entry(at: number, change: Partial<LogEntry> = {}): LogEntry {
  return {
    ...{ url: API, method: 'GET', type: 'xmlhttprequest', at, error: null, callSite: site(at) },
    ...{ body: null, intendedHeaders: null },
    ...change,
  };
}

function called(id: string, at: number, change: Partial<PageCall> = {}): PageCallEvent {
  return {
    ...{ kind: 'called', id, at, api: 'fetch', frameId: 0, url: API, method: 'GET', mode: 'cors', headers: [] },
    ...{ credentials: 'include', callSite: site(at), controlled: false },
    ...change,
  };
}

const failed = (
  id: string,
  at: number,
  error = 'TypeError',
  violatedDirective: string | null = null,
): PageCallEvent => {
  return { kind: 'call-failed', id, at, error, violatedDirective };
};

/** What is noted of each exchange, once all of it has been told. */
function told(events: readonly NetworkEvent[], calls: readonly PageCallEvent[], entries: readonly LogEntry[]) {
  const assembler = createAssembler();
  assembler.addPage(0, PAGE);
  assembler.addCalls(calls);
  assembler.add(events);
  assembler.addLogEntries(entries);
  return assembler.exchanges().map((exchange) => ({
    id: exchange.id,
    line: exchange.callSite?.line ?? null,
    call: exchange.call?.id ?? null,
    failure: exchange.callFailure?.error ?? null,
    netError: exchange.netError,
  }));
}

const NOTHING = { line: null, call: null, failure: null, netError: null };

describe('a line of DevTools’ log', () => {
  test.each<[string, NetworkEvent[], LogEntry[], object[]]>([
    ['says where its request was asked for', answeredLife(request('a'), 10), [entry(8)], [{ id: 'a', line: 8 }]],
    [
      'is of the first request that began after it, whichever is told first',
      [...answeredLife(request('a'), 10), ...answeredLife(request('b'), 20)],
      [entry(19), entry(9)],
      [
        { id: 'a', line: 9 },
        { id: 'b', line: 19 },
      ],
    ],
    ['may be a few milliseconds late', answeredLife(request('a'), 10), [entry(13)], [{ id: 'a', line: 13 }]],
    ['is not of a request that began before it', answeredLife(request('a'), 10), [entry(30)], [{ id: 'a' }]],
    ['is not of another method', answeredLife(request('a'), 10), [entry(9, { method: 'PUT' })], [{ id: 'a' }]],
    ['is not of another URL', answeredLife(request('a'), 10), [entry(9, { url: `${API}/b` })], [{ id: 'a' }]],
    [
      'names an error better than the browser does',
      [...answeredLife(request('a'), 10).slice(0, 2), request('a').failed(15, 'net::ERR_BLOCKED_BY_RESPONSE')],
      [entry(9, { error: 'net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin' })],
      [{ id: 'a', line: 9, netError: 'net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin' }],
    ],
    [
      'makes an exchange where nothing was sent',
      [],
      [entry(9, { error: NEVER_SENT })],
      [{ id: 'log-0', line: 9, netError: NEVER_SENT }],
    ],
    [
      'makes one for each that was not sent',
      [],
      [entry(9, { error: NEVER_SENT }), entry(10, { error: NEVER_SENT })],
      [
        { id: 'log-0', line: 9, netError: NEVER_SENT },
        { id: 'log-1', line: 10, netError: NEVER_SENT },
      ],
    ],
  ])('%s', (_, events, entries, expected) => {
    expect(told(events, [], entries)).toEqual(expected.map((some) => ({ ...NOTHING, ...some })));
  });

  test('what only it has is told of each hop: bodies, and headers of a first one that was never sent', () => {
    const put = request('put', { method: 'PUT' });
    const refused = request('refused', { method: 'PUT' });
    const body = { mimeType: 'text/plain', text: 'a', omitted: null };
    const intendedHeaders = [['X-A', '1']] as const;
    const assembler = createAssembler();
    assembler.addPage(0, PAGE);
    assembler.add([
      put.started(0),
      ...preflightLife('options', 1, asks('PUT')),
      put.sent(5),
      put.received(6, { status: 307, location: OTHER }),
      put.redirected(7, OTHER, { status: 307 }),
      put.started(7, { url: OTHER }),
      put.failed(9),
      ...[refused.started(20), refused.failed(21)],
    ]);
    const logged = { method: 'PUT', body, intendedHeaders };
    assembler.addLogEntries([entry(0, logged), entry(7, { ...logged, url: OTHER }), entry(20, logged)]);
    const hops = assembler.exchanges().flatMap((exchange) => exchange.hops);
    expect(hops.map((hop) => [hop.body, hop.intendedHeaders])).toEqual([
      [body, null],
      [body, null],
      [body, intendedHeaders],
    ]);
  });

  test('of a preflight that came to nothing names its error', () => {
    const options = request('options', { method: 'OPTIONS' });
    const put = request('put', { method: 'PUT' });
    const error = 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS';
    const assembler = createAssembler();
    assembler.add([put.started(10), options.started(11), options.sent(12, asks('PUT'))]);
    assembler.add([options.failed(13), put.failed(14)]);
    assembler.addLogEntries([entry(11, { method: 'OPTIONS', type: 'preflight', error })]);
    expect(assembler.exchanges().map(({ hops: [hop] }) => hop?.preflight?.netError)).toEqual([error]);
  });

  test('of a preflight is never of an OPTIONS request of the page’s own', () => {
    const own = request('own', { method: 'OPTIONS' });
    const assembler = createAssembler();
    assembler.add([own.started(10), own.failed(14)]);
    const of = { method: 'OPTIONS', type: 'preflight', error: 'net::ERR_INVALID_REDIRECT' };
    assembler.addLogEntries([entry(9, of)]);
    expect(assembler.exchanges().map(({ netError, callSite }) => [netError, callSite])).toEqual([
      ['net::ERR_FAILED', null],
    ]);
  });

  test('may come when the exchange has been shown already', () => {
    const assembler = createAssembler();
    assembler.add(answeredLife(request('a'), 10));
    const [before] = assembler.exchanges();
    assembler.addLogEntries([entry(9)]);
    const [after] = assembler.exchanges();
    expect([before?.callSite, after?.callSite]).toEqual([null, site(9)]);
  });
});

describe('a call of the page', () => {
  test.each<[string, NetworkEvent[], PageCallEvent[], object[]]>([
    ['is of its request', answeredLife(request('a'), 10), [called('1', 9)], [{ id: 'a', line: 9, call: '1' }]],
    [
      'is of the first request after it, in the order of the calls',
      [...answeredLife(request('a'), 10), ...answeredLife(request('b'), 11)],
      [called('1', 9), called('2', 9)],
      [
        { id: 'a', line: 9, call: '1' },
        { id: 'b', line: 9, call: '2' },
      ],
    ],
    ['is not of another frame', answeredLife(request('a', { frameId: 3 }), 10), [called('1', 9)], [{ id: 'a' }]],
    ['is not of an image', answeredLife(request('a', { type: 'image' }), 10), [called('1', 9)], [{ id: 'a' }]],
    ['is not of a worker', answeredLife(request('a', { fromWorker: true }), 10), [called('1', 9)], [{ id: 'a' }]],
    [
      'that failed belongs to its request all the same',
      [...answeredLife(request('a'), 10).slice(0, 3), request('a').failed(15)],
      [called('1', 9), failed('1', 16)],
      [{ id: 'a', line: 9, call: '1', failure: 'TypeError', netError: 'net::ERR_FAILED' }],
    ],
    [
      'that failed without a request is an exchange of its own',
      [],
      [called('1', 9), failed('1', 10)],
      [{ id: '1', line: 9, call: '1', failure: 'TypeError', netError: NEVER_SENT }],
    ],
    ['that a service worker answers for is none', [], [called('1', 9, { controlled: true }), failed('1', 10)], []],
    ['to its own origin is none', [], [called('1', 9, { url: `${PAGE}/own` }), failed('1', 10)], []],
    ['that waits is none', [], [called('1', 9)], []],
  ])('%s', (_, events, calls, expected) => {
    expect(told(events, calls, [])).toEqual(expected.map((some) => ({ ...NOTHING, ...some })));
  });

  test.each([
    ['the call is told first', [0, 1, 2]],
    ['its failure comes last', [0, 2, 1]],
    ['all is told at once', []],
  ])('and a line of DevTools’ log of one request that was never sent make one exchange: %s', (_, order) => {
    const assembler = createAssembler();
    assembler.addPage(0, PAGE);
    const steps = [
      () => assembler.addCalls([called('1', 9)]),
      () => assembler.addCalls([failed('1', 10)]),
      () => assembler.addLogEntries([entry(9, { error: NEVER_SENT })]),
    ];
    for (const step of order) {
      steps[step]?.();
      assembler.exchanges();
    }
    if (order.length === 0) for (const step of steps) step();
    const facts = assembler.exchanges().map(({ call, callFailure, callSite, netError }) => {
      return [call?.id, callFailure?.error, callSite?.line, netError];
    });
    expect(facts).toEqual([['1', 'TypeError', 9, NEVER_SENT]]);
  });
});
