import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connect } from '../../panel/connection.ts';
import type { ToBackground, ToPanel } from '../../src/messages.ts';
import { createFakeRuntime } from '../support/fake-runtime.ts';

const WATCHING: ToPanel = { type: 'watching', since: 1 };
const KEEP_AWAKE: ToBackground = { type: 'keep-awake' };
const watchOf = (origin: string): ToBackground => ({ type: 'watch', tabId: 7, origin });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A DevTools page on tab 7 that has connected, and all it was told. */
function open() {
  const runtime = createFakeRuntime();
  const page = { origin: 'https://a.example' };
  const onMessage = vi.fn();
  const onLost = vi.fn();
  const connecting = vi.spyOn(runtime.api, 'connect');
  const connection = connect(runtime.api, { tabId: 7, origin: () => page.origin, onMessage, onLost });
  const last = () => runtime.accepted.at(-1)?.port;
  return {
    ...{ runtime, page, onMessage, onLost, connection },
    /** What came in on each connection. */
    received: () => runtime.accepted.map(({ received }) => received),
    say: (message: unknown) => last()?.postMessage(message),
    die: () => last()?.disconnect(),
    /** Ends the last connection before this page has been told that it ended. */
    close: () => connecting.mock.results.at(-1)?.value.disconnect(),
  };
}

test('every connection begins with a watch of the origin of that moment', () => {
  const { page, received, die } = open();
  page.origin = 'https://b.example';
  die();
  vi.advanceTimersByTime(0);
  expect(received()).toEqual([[watchOf('https://a.example')], [watchOf('https://b.example')]]);
});

test('the worker is told of a new origin on the same connection', () => {
  const { page, received, connection } = open();
  page.origin = 'https://b.example';
  connection.renew();
  expect(received()).toEqual([[watchOf('https://a.example'), watchOf('https://b.example')]]);
});

test('the worker is kept awake every 20 seconds, over whatever connection there is', () => {
  const { page, received, die } = open();
  vi.advanceTimersByTime(19_999);
  expect(received()).toEqual([[watchOf(page.origin)]]);
  vi.advanceTimersByTime(20_001);
  die();
  vi.advanceTimersByTime(20_000);
  expect(received()).toEqual([
    [watchOf(page.origin), KEEP_AWAKE, KEEP_AWAKE],
    [watchOf(page.origin), KEEP_AWAKE],
  ]);
});

test('only messages to a panel are heard', () => {
  const { onMessage, say } = open();
  for (const junk of [undefined, null, 'watching', [], { type: 1 }, { type: 'watch' }, WATCHING]) say(junk);
  expect(onMessage.mock.calls).toEqual([[WATCHING]]);
});

test('a worker that answers and dies is reached again at once, and each death is told once', () => {
  const { runtime, onLost, say, die } = open();
  for (const connections of [2, 3, 4]) {
    say(WATCHING);
    die();
    vi.advanceTimersByTime(0);
    expect([runtime.accepted.length, onLost.mock.calls.length]).toEqual([connections, connections - 1]);
  }
});

test('a worker that does not answer is tried ever more seldom, until it does', () => {
  const { runtime, say, die } = open();
  const delays = [0, 50, 100, 200, 400, 800, 1600, 3200, 5000, 5000];
  for (const delay of delays) {
    const before = runtime.accepted.length;
    die();
    vi.advanceTimersByTime(Math.max(0, delay - 1));
    expect(runtime.accepted.length).toBe(delay === 0 ? before + 1 : before);
    vi.advanceTimersByTime(1);
    expect(runtime.accepted.length).toBe(before + 1);
  }
  say(WATCHING);
  die();
  vi.advanceTimersByTime(0);
  expect(runtime.accepted.length).toBe(delays.length + 2);
});

test('after an update of the extension it stops without a word', () => {
  const { runtime, onLost, die } = open();
  runtime.invalidate();
  die();
  vi.advanceTimersByTime(60_000);
  expect([onLost.mock.calls.length, runtime.accepted.length, vi.getTimerCount()]).toEqual([1, 1, 0]);
});

test('a message over a connection that has just ended is no error', () => {
  const { connection, close, received, page } = open();
  close();
  connection.renew();
  expect(received()).toEqual([[watchOf(page.origin)]]);
});
