import { expect, test } from 'vitest';
import { createPageCalls } from '../../panel/page-calls.ts';

function host() {
  const done: string[] = [];
  let enter: (entered: boolean) => void = () => {};
  const pageCalls = createPageCalls({
    createWatch(onEntered) {
      enter = onEntered;
      return { start: () => void done.push('start'), stop: () => void done.push('stop'), script: 'hook()' };
    },
    reload: (script) => void done.push(`reload ${script}`),
  });
  pageCalls.subscribe(() => void done.push(pageCalls.state()));
  return { pageCalls, done, enter: (entered: boolean) => enter(entered) };
}

test('it is off until it is switched on, once', () => {
  const { pageCalls, done } = host();
  expect(pageCalls.state()).toBe('off');
  pageCalls.set(true);
  pageCalls.set(true);
  pageCalls.set(false);
  expect(done).toEqual(['start', 'on', 'stop', 'off']);
});

test('reload and record switches it on first', () => {
  const { pageCalls, done } = host();
  pageCalls.reloadAndRecord();
  pageCalls.reloadAndRecord();
  expect(done).toEqual(['start', 'on', 'reload hook()', 'reload hook()']);
});

test('a page that lets nobody in is said, until one does', () => {
  const { pageCalls, done, enter } = host();
  pageCalls.set(true);
  enter(true);
  enter(false);
  enter(true);
  expect(done).toEqual(['start', 'on', 'refused', 'on']);
});

test('on a page that lets nobody in it can be switched off too', () => {
  const { pageCalls, done, enter } = host();
  pageCalls.set(true);
  enter(false);
  pageCalls.set(true);
  pageCalls.set(false);
  expect(done).toEqual(['start', 'on', 'refused', 'on', 'stop', 'off']);
});

test('where the browser has no means for it, nothing switches it on', () => {
  const reloads: string[] = [];
  const pageCalls = createPageCalls({ createWatch: null, reload: (script) => void reloads.push(script) });
  pageCalls.set(true);
  pageCalls.reloadAndRecord();
  expect([pageCalls.state(), reloads]).toEqual(['unavailable', []]);
});
