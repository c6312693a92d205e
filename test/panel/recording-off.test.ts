import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createRecording, type Recording } from '../../panel/recording.ts';
import type { NetworkEvent } from '../../src/exchange/network-event.ts';
import type { ToPanel } from '../../src/messages.ts';
import { answeredLife, asks, preflightLife, request } from '../support/events.ts';
import { API, PAGE } from '../support/exchange.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const { started, sent, received, answered, completed, joined } = request('a');
const end = (at: number) => [received(at), answered(at + 1), completed(at + 2)];
const told = (...all: NetworkEvent[]): ToPanel => ({ type: 'events', events: all });

/** Recording is off from 10 until 20, and is looked at while it is. */
function record(before: readonly ToPanel[], off: readonly ToPanel[], after: readonly ToPanel[]): Recording {
  let time = 0;
  const recording = createRecording(() => time);
  const receive = (messages: readonly ToPanel[]) => {
    for (const message of messages) recording.receive(message);
    recording.exchanges();
  };
  receive(before);
  time = 10;
  recording.setRecording(false);
  receive(off);
  time = 20;
  recording.setRecording(true);
  receive(after);
  return recording;
}

const shown = (recording: Recording) =>
  recording.exchanges().map(({ id, partial }) => `${id}${partial ? ', partial' : ''}`);

test.each<[what: string, before: NetworkEvent[], off: NetworkEvent[], after: NetworkEvent[], shown: string[]]>([
  ['was over before', answeredLife(request('a'), 1), [], [], ['a']],
  ['began before and ends while it is off', [started(9)], [sent(11), ...end(12)], [], ['a']],
  ['began before and ends after', [started(9)], [sent(11)], end(22), ['a']],
  ['began before and is told of while it is off', [], answeredLife(request('a'), 9), [], ['a']],
  ['begins and ends while it is off', [], answeredLife(request('a'), 11), [], []],
  ['begins while it is off and ends after', [], [started(11), sent(12)], end(22), []],
  ['begins while it is off and is told of only after', [], [], answeredLife(request('a'), 11), []],
  ['begins the moment it is turned on', [], [], answeredLife(request('a'), 20), ['a']],
])('what %s', (_, before, off, after, wanted) => {
  expect(shown(record([told(...before)], [told(...off)], [told(...after)]))).toEqual(wanted);
});

test.each<[what: string, since: number, metAt: number, shown: string[]]>([
  ['began unseen after it was on again', 30, 31, ['a, partial']],
  ['may have begun while it was off', 15, 31, []],
])('what is met under way after a lost connection, and %s', (_, lostAt, metAt, wanted) => {
  const last = told(...answeredLife(request('b'), lostAt - 4, { acao: PAGE }));
  const recording = record([], lostAt < 20 ? [last] : [], lostAt < 20 ? [] : [last]);
  recording.lost();
  recording.receive({ type: 'watching', since: metAt - 0.5 });
  recording.receive(told(joined(metAt), completed(metAt + 1)));
  expect(shown(recording).filter((one) => one.startsWith('a'))).toEqual(wanted);
});

test('what began before keeps a preflight that is sent while it is off', () => {
  const put = request('a', { method: 'PUT' });
  const preflight = preflightLife('p', 11, asks('PUT'));
  const recording = record([told(put.started(9))], [told(...preflight, put.sent(16), put.completed(18))], []);
  expect(recording.exchanges().map(({ hops }) => hops.map((hop) => hop.preflight?.response?.status))).toEqual([[204]]);
});

test('what DevTools’ log and the page tell of the ones that are left out is said of no other', () => {
  const site = { url: `${PAGE}/app.js`, line: 3, column: 1, functionName: 'load' };
  const recording = record([], [told(...answeredLife(request('a'), 11))], []);
  const line = { url: API, method: 'GET', type: 'xmlhttprequest', at: 10.5, error: null, callSite: site } as const;
  recording.receiveLogEntry({ ...line, body: null, intendedHeaders: null });
  recording.receive(told(...answeredLife(request('b'), 21)));
  expect(recording.exchanges().map(({ id, callSite }) => [id, callSite])).toEqual([['b', null]]);
});

test('a navigation while it is off forgets nothing', () => {
  const left: ToPanel = { type: 'navigated', at: 12, url: `${PAGE}/next`, documentIds: ['next'] };
  const recording = record([told(...answeredLife(request('a'), 1))], [left], [told(...answeredLife(request('b'), 21))]);
  expect(shown(recording)).toEqual(['a', 'b']);
});

test('turned off twice, it is off since the first time', () => {
  let time = 10;
  const recording = createRecording(() => time);
  recording.setRecording(false);
  time = 15;
  recording.setRecording(false);
  recording.receive(told(...answeredLife(request('a'), 11)));
  time = 20;
  recording.setRecording(true);
  recording.receive(told(...answeredLife(request('b'), 20)));
  expect(shown(recording)).toEqual(['b']);
});
