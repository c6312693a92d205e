import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createRecording, type Recording } from '../../panel/recording.ts';
import type { NetworkEvent } from '../../src/exchange/network-event.ts';
import type { ToPanel } from '../../src/messages.ts';
import { answeredLife, request } from '../support/events.ts';
import { PAGE, SIBLING } from '../support/exchange.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const watching = (since: number): ToPanel => ({ type: 'watching', since });
const events = (...all: NetworkEvent[]): ToPanel => ({ type: 'events', events: all });
const navigated = (at: number, documentId: string | null = null): ToPanel => {
  return { type: 'navigated', at, url: `${PAGE}/next`, documentIds: documentId === null ? [] : [documentId] };
};
/** Begins at `at`, is over at `at + 4`. */
const whole = (id: string, at: number, documentId = 'document'): ToPanel =>
  events(...answeredLife(request(id, { documentId }), at));

function record(...messages: ToPanel[]): Recording {
  const recording = createRecording(() => 0);
  for (const message of messages) recording.receive(message);
  return recording;
}

const idsIn = (recording: Recording) => recording.exchanges().map(({ id }) => id);

test.each<[what: string, message: ToPanel | null, watch: object]>([
  ['at first', null, { pageUrl: '', accessGranted: true, connection: 'connecting' }],
  ['once the worker listens', watching(1), { pageUrl: '', accessGranted: true, connection: 'listening' }],
  ['after a navigation', navigated(1), { pageUrl: `${PAGE}/next`, accessGranted: true, connection: 'connecting' }],
  [
    'where access is refused',
    { type: 'access', granted: false, origin: PAGE },
    { pageUrl: '', accessGranted: false, connection: 'connecting' },
  ],
])('what is known of the page %s', (_, message, watch) => {
  expect(record(...(message ? [message] : [])).watch()).toEqual(watch);
});

test('between the death of a worker and the next `watching` the connection is lost', () => {
  const recording = record(watching(1));
  recording.lost();
  const lost = recording.watch().connection;
  recording.receive(watching(2));
  expect([lost, recording.watch().connection]).toEqual(['lost', 'listening']);
});

const { started, sent, answered, completed } = request('a');

test.each<[what: string, before: NetworkEvent[], since: number, after: NetworkEvent[], partial: boolean]>([
  ['was over before', answeredLife(request('a'), 1), 20, [], false],
  ['was under way', [started(1), sent(2)], 20, [completed(25)], true],
  ['was under way while nobody was lost', [started(1), sent(2)], 2, [request('a').received(3), answered(4)], false],
  ['began after', [], 20, answeredLife(request('a'), 21), false],
  ['was met under way', [], 20, [request('a').joined(21), completed(22)], true],
])('an exchange that %s', (_, before, since, after, partial) => {
  const recording = record(watching(0), events(...before));
  recording.lost();
  recording.receive(watching(since));
  recording.receive(events(...after));
  expect(recording.exchanges().map((exchange) => exchange.partial)).toEqual([partial]);
});

test('a gap begins at the last event, and two losses in a row are one gap', () => {
  const recording = record(watching(0), whole('long before', 1), events(started(10), sent(11)));
  recording.lost();
  recording.lost();
  recording.receive(watching(50));
  recording.receive(whole('after', 51));
  const partial = recording.exchanges().map((exchange) => [exchange.id, exchange.partial]);
  expect(partial).toEqual([
    ['long before', false],
    ['a', true],
    ['after', false],
  ]);
});

test.each<[what: string, navigation: ToPanel, left: string[]]>([
  ['without document ids, by time', navigated(20), ['late']],
  [
    'with document ids, but for what the new document asked for before it was shown',
    navigated(20, 'new'),
    ['early', 'late'],
  ],
])('a navigation forgets what is older: %s', (_, navigation, left) => {
  const recording = record(whole('old', 1), whole('early', 15, 'new'), whole('late', 25, 'new'), navigation);
  expect(idsIn(recording)).toEqual(left);
});

test('with preserve log a navigation forgets nothing, and without it again the next one does', () => {
  const recording = record(whole('one', 1));
  recording.setPreserveLog(true);
  recording.receive(navigated(10));
  const preserved = idsIn(recording);
  recording.setPreserveLog(false);
  recording.receive(navigated(20));
  expect([preserved, idsIn(recording)]).toEqual([['one'], []]);
});

test('a clear forgets everything, also what is under way', () => {
  const recording = record(whole('one', 1), events(started(10)));
  recording.clear();
  recording.receive(events(sent(11), completed(12)));
  recording.receive(whole('two', 20));
  expect(idsIn(recording)).toEqual(['two']);
});

test('the page that was there first is the page of what it asked for, also if it is named only later', () => {
  const recording = record(whole('by first', 1));
  recording.setPage(`${SIBLING}/start`);
  recording.setPreserveLog(true);
  recording.receive(navigated(10));
  recording.setPage(`${PAGE}/next`);
  recording.receive(whole('by next', 11));
  expect(recording.exchanges().map(({ id, topLevelOrigin }) => [id, topLevelOrigin])).toEqual([
    ['by first', SIBLING],
    ['by next', PAGE],
  ]);
});

test('listeners are told soon, of many things at once, less often under many, and no more once they have ended it', () => {
  const recording = createRecording(Date.now);
  const listener = vi.fn();
  const end = recording.subscribe(listener);
  const told: string[] = [];
  let at = 0;
  function after(milliseconds: number): void {
    vi.advanceTimersByTime(milliseconds);
    at += milliseconds;
    told.push(`${at} ms: ${listener.mock.calls.length}`);
  }
  for (const id of ['a', 'b', 'c']) recording.receive(whole(id, 1));
  recording.setPage(PAGE);
  after(99);
  after(1);
  recording.lost();
  after(299);
  after(1);
  after(1000);
  recording.lost();
  after(100);
  vi.setSystemTime(0);
  recording.lost();
  after(299);
  after(1);
  end();
  recording.clear();
  after(1000);
  expect(told).toEqual([
    ...['99 ms: 0', '100 ms: 1'],
    ...['399 ms: 1', '400 ms: 2'],
    ...['1400 ms: 2', '1500 ms: 3'],
    ...['1799 ms: 3', '1800 ms: 4'],
    '2800 ms: 4',
  ]);
});

test('where the tab went is told as long as there is something from before', () => {
  const recording = record(whole('one', 1), navigated(5));
  const url = `${PAGE}/next`;
  const told = [recording.navigations()];
  recording.setPreserveLog(true);
  for (const at of [10, 20]) {
    recording.receive(navigated(at));
    told.push(recording.navigations());
  }
  recording.clear();
  told.push(recording.navigations());
  recording.receive(navigated(30));
  told.push(recording.navigations());
  recording.setPreserveLog(false);
  recording.receive(navigated(40));
  told.push(recording.navigations());
  expect(told).toEqual([
    [],
    [{ at: 10, url }],
    [
      { at: 10, url },
      { at: 20, url },
    ],
    [],
    [{ at: 30, url }],
    [],
  ]);
});
