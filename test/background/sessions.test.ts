import { expect, test } from 'vitest';
import type { Navigation } from '../../background/navigation.ts';
import type { Observation } from '../../background/observe.ts';
import { createSessions, type SessionStorage } from '../../background/sessions.ts';
import type { ToPanel } from '../../src/messages.ts';
import { request } from '../support/events.ts';
import { createFakeStorage } from '../support/fake-storage.ts';

const APP = 'https://app.example.com';
const SHOP = 'https://shop.example.com';
const API = 'https://api.example.net';

const event = (id: string) => request(id).failed(1);
const seenOf = (tabId: number, id: string): Observation => ({ tabId, initiator: APP, event: event(id) });
const byWorkerOf = (initiator: string | null, id: string): Observation => ({ tabId: -1, initiator, event: event(id) });
const told = (id: string): ToPanel => ({ type: 'events', events: [event(id)] });

function navigation(tabId: number, url: string, change: Partial<Navigation> = {}): Navigation {
  return { tabId, isTopLevel: true, url, documentId: 'D', parentDocumentId: null, at: 2, ...change };
}

/** Somebody who watches, and what it was sent. */
function listener() {
  const received: ToPanel[] = [];
  return { received, send: (message: ToPanel) => void received.push(message) };
}

/** A worker that has found what the one before it stored. */
async function restored(storage: SessionStorage = createFakeStorage()) {
  const sessions = createSessions(storage);
  await sessions.restore();
  return sessions;
}

test('a tab hears of its own requests, and after it is left alone of no more', async () => {
  const sessions = await restored();
  const one = listener();
  const two = listener();
  sessions.observed(seenOf(1, 'unheard'));
  sessions.watch(1, APP, one.send);
  sessions.watch(2, APP, two.send);
  sessions.observed(seenOf(1, 'a'));
  sessions.observed(seenOf(2, 'b'));
  sessions.observed(seenOf(3, 'of nobody'));
  sessions.unwatch(1, one.send);
  sessions.observed(seenOf(1, 'late'));
  sessions.observed(seenOf(2, 'c'));
  expect([one.received, two.received]).toEqual([[told('a')], [told('b'), told('c')]]);
});

test('a page that was prerendered is shown with the documents of its frames, but not with those of other pages', async () => {
  const sessions = await restored();
  const one = listener();
  const frame = (documentId: string, parentDocumentId: string | null, tabId = 1) =>
    sessions.navigated(navigation(tabId, APP, { isTopLevel: false, documentId, parentDocumentId }));
  sessions.watch(1, APP, one.send);
  frame('of the page before', 'before');
  frame('prerendered', null);
  frame('in it', 'prerendered');
  frame('in another tab', 'prerendered', 2);
  frame('deep in it', 'in it');
  sessions.navigated(navigation(1, APP, { documentId: 'prerendered' }));
  sessions.navigated(navigation(1, APP, { documentId: 'before' }));
  sessions.navigated(navigation(1, APP, { documentId: null }));
  expect(one.received).toEqual([
    { type: 'navigated', at: 2, url: APP, documentIds: ['prerendered', 'in it', 'deep in it'] },
    { type: 'navigated', at: 2, url: APP, documentIds: ['before'] },
    { type: 'navigated', at: 2, url: APP, documentIds: [] },
  ]);
});

test('what is seen before the stored tabs are known waits, and is told in order', async () => {
  const sessions = createSessions(createFakeStorage({ watched: [[2, [APP]]] }));
  const one = listener();
  const two = listener();
  sessions.observed(seenOf(1, 'a'));
  sessions.watch(1, APP, one.send);
  sessions.navigated(navigation(1, `${APP}/next`));
  sessions.observed(seenOf(2, 'b'));
  sessions.observed(seenOf(1, 'c'));
  expect(one.received).toEqual([]);
  await sessions.restore();
  sessions.watch(2, APP, two.send);
  expect([one.received, two.received]).toEqual([
    [told('a'), { type: 'navigated', at: 2, url: `${APP}/next`, documentIds: ['D'] }, told('c')],
    [told('b')],
  ]);
});

test('between the death of a worker and the return of a DevTools its messages are kept', async () => {
  const storage = createFakeStorage();
  const before = await restored(storage);
  before.watch(1, APP, listener().send);
  const after = await restored(storage);
  after.observed(seenOf(1, 'a'));
  after.observed(byWorkerOf(APP, 'b'));
  const again = listener();
  after.watch(1, APP, again.send);
  after.observed(seenOf(1, 'c'));
  expect(again.received).toEqual([told('a'), told('b'), told('c')]);
});

test('a DevTools that connected anew is not forgotten when its old connection ends', async () => {
  const sessions = await restored();
  const old = listener();
  const fresh = listener();
  sessions.watch(1, APP, old.send);
  sessions.watch(1, APP, fresh.send);
  sessions.unwatch(1, old.send);
  sessions.observed(seenOf(1, 'a'));
  expect([old.received, fresh.received]).toEqual([[], [told('a')]]);
});

test.each<[what: string, initiator: string | null, one: boolean, two: boolean]>([
  ['the origin of one tab', SHOP, false, true],
  ['the origin of a frame in both', API, true, true],
  ['an origin nobody shows any more', 'https://old.example.com', false, false],
  ['an origin nobody shows', 'https://no.example.com', false, false],
  ['an opaque origin, which two may have without being one', 'null', false, false],
  ['nobody knows whom', null, false, false],
])('a request of a service worker of %s', async (_, initiator, one, two) => {
  const sessions = await restored();
  const first = listener();
  const second = listener();
  sessions.watch(1, 'https://old.example.com', first.send);
  sessions.watch(2, SHOP, second.send);
  sessions.navigated(navigation(1, `${APP}/page`));
  sessions.navigated(navigation(1, `${API}/frame`, { isTopLevel: false }));
  sessions.navigated(navigation(2, `${API}/frame`, { isTopLevel: false }));
  sessions.navigated(navigation(2, 'about:blank', { isTopLevel: false }));
  sessions.observed(byWorkerOf(initiator, 'a'));
  const heard = ({ received }: typeof first) => received.some(({ type }) => type === 'events');
  expect([heard(first), heard(second)]).toEqual([one, two]);
});

test('a frame that navigates changes the origins of its tab and nothing that DevTools is told', async () => {
  const storage = createFakeStorage();
  const sessions = await restored(storage);
  const one = listener();
  sessions.watch(1, APP, one.send);
  sessions.navigated(navigation(1, `${API}/frame`, { isTopLevel: false }));
  sessions.navigated(navigation(9, SHOP));
  expect([one.received, storage.stored('watched')]).toEqual([[], [[1, [APP, API]]]]);
});

test('what is stored follows what is watched', async () => {
  const storage = createFakeStorage();
  const sessions = await restored(storage);
  const { send } = listener();
  const stored = [storage.stored('watched')];
  sessions.watch(1, APP, send);
  stored.push(storage.stored('watched'));
  sessions.navigated(navigation(1, SHOP));
  stored.push(storage.stored('watched'));
  sessions.unwatch(1, send);
  stored.push(storage.stored('watched'));
  expect(stored).toEqual([[], [[1, [APP]]], [[1, [SHOP]]], []]);
});

test('a restored tab that nobody claims is dropped, a claimed one stays', async () => {
  const sessions = await restored(
    createFakeStorage({
      watched: [
        [1, [APP]],
        [2, [SHOP]],
      ],
    }),
  );
  const one = listener();
  sessions.watch(1, APP, one.send);
  sessions.dropUnclaimed();
  sessions.observed(seenOf(1, 'a'));
  sessions.observed(seenOf(2, 'b'));
  const two = listener();
  sessions.watch(2, SHOP, two.send);
  expect([one.received, two.received]).toEqual([[told('a')], []]);
});

test('somebody watches while nobody knows yet, while a stored tab is unclaimed, and while one is claimed', async () => {
  const sessions = createSessions(createFakeStorage({ watched: [[1, [APP]]] }));
  const { send } = listener();
  const watching = [sessions.isWatching()];
  await sessions.restore();
  watching.push(sessions.isWatching());
  sessions.dropUnclaimed();
  watching.push(sessions.isWatching());
  sessions.watch(1, APP, send);
  watching.push(sessions.isWatching());
  sessions.unwatch(1, send);
  watching.push(sessions.isWatching());
  expect(watching).toEqual([true, true, false, true, false]);
});

test.each<[what: string, stored: unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['a word', 'watched'],
  ['an object', { 1: [APP] }],
  ['entries of an older version', [1, 'two', null, { tabId: 3 }, ['4', [APP]], [5, APP], [6]]],
])('%s in the storage is as good as nothing', async (_, watched) => {
  const sessions = await restored(createFakeStorage({ watched }));
  expect(sessions.isWatching()).toBe(false);
});
