import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTryIt } from '../../panel/try-it.ts';
import type { AnswerChange } from '../../src/messages.ts';
import { createFakeRuntime } from '../support/fake-runtime.ts';

const CHANGES: AnswerChange[] = [
  {
    url: 'https://api.example.net/',
    method: 'GET',
    on: 'response',
    set: { 'Access-Control-Allow-Origin': '*' },
    remove: [],
  },
];
const TRY = { type: 'try', tabId: 7, changes: CHANGES };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** The host, and the worker's ends of its connections. */
function host() {
  const runtime = createFakeRuntime();
  let now = 100;
  const tryIt = createTryIt({ runtime: runtime.api, tabId: 7, now: () => now++ });
  const said: string[] = [];
  tryIt.subscribe(() => void said.push(tryIt.state().status));
  const last = () => runtime.accepted.at(-1);
  const answer = (error: string | null = null) => last()?.port.postMessage({ type: 'tried', error });
  return { runtime, tryIt, said, last, answer };
}

test('it is on once the worker has done it, and off when it is stopped', () => {
  const { tryIt, said, last, answer } = host();
  const ended = vi.fn();
  tryIt.start(CHANGES);
  last()?.port.onDisconnect.addListener(ended);
  expect([last()?.received, tryIt.tried()]).toEqual([[TRY], []]);
  answer();
  expect(tryIt.state()).toEqual({ status: 'on', changes: CHANGES });
  tryIt.stop();
  expect(said).toEqual(['starting', 'on', 'off']);
  expect(ended).toHaveBeenCalledOnce();
  expect(tryIt.tried()).toEqual([{ from: 100, to: 101, changes: CHANGES }]);
});

test('the worker is kept awake while it is on, and no longer', () => {
  const { tryIt, last, answer } = host();
  tryIt.start(CHANGES);
  answer();
  vi.advanceTimersByTime(40_000);
  expect(last()?.received).toEqual([TRY, { type: 'keep-awake' }, { type: 'keep-awake' }]);
  tryIt.stop();
  expect(vi.getTimerCount()).toBe(0);
});

test('a worker that dies is asked anew, and it has been on all the time', () => {
  const { runtime, tryIt, said, last, answer } = host();
  tryIt.start(CHANGES);
  answer();
  last()?.port.disconnect();
  expect([runtime.accepted.length, last()?.received]).toEqual([2, [TRY]]);
  answer();
  expect([said, tryIt.tried()]).toEqual([
    ['starting', 'on', 'starting', 'on'],
    [{ from: 100, to: null, changes: CHANGES }],
  ]);
});

test('what the browser refuses is told, and can be closed', () => {
  const { tryIt, answer } = host();
  tryIt.start(CHANGES);
  answer('Rule 1 is too long');
  expect(tryIt.state()).toEqual({ status: 'refused', changes: CHANGES, why: 'Rule 1 is too long' });
  tryIt.stop();
  expect([tryIt.state(), tryIt.tried()]).toEqual([{ status: 'off' }, []]);
});

test('a worker that dies before it has done anything is not asked for ever', () => {
  const { runtime, tryIt, last } = host();
  tryIt.start(CHANGES);
  last()?.port.disconnect();
  expect([tryIt.state().status, runtime.accepted.length]).toEqual(['refused', 1]);
});

test('an extension that was reloaded under an open DevTools is told', () => {
  const { runtime, tryIt, last, answer } = host();
  tryIt.start(CHANGES);
  answer();
  runtime.invalidate();
  last()?.port.disconnect();
  expect(tryIt.state()).toMatchObject({ status: 'refused', why: 'the extension was reloaded' });
});

test('something else that is tried takes the place of the first', () => {
  const { tryIt, answer } = host();
  tryIt.start(CHANGES);
  answer();
  tryIt.start([]);
  answer();
  expect(tryIt.tried()).toEqual([
    { from: 100, to: 101, changes: CHANGES },
    { from: 102, to: null, changes: [] },
  ]);
});

test('where the browser has no means for it, nothing happens', () => {
  const tryIt = createTryIt({ runtime: null, tabId: 7, now: () => 0 });
  tryIt.start(CHANGES);
  tryIt.stop();
  expect(tryIt.state()).toEqual({ status: 'unavailable' });
});
