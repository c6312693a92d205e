import { expect, test } from 'vitest';
import { type CallWatchOptions, createCallWatch } from '../../../background/page-calls/watch-calls.ts';
import type { PageCallEvent } from '../../../src/exchange/page-call.ts';
import { createFakeEvent } from '../../support/fake-event.ts';
import { createFakePorts, type FakePort } from '../../support/fake-ports.ts';

const CALL = JSON.stringify({
  ...{ kind: 'called', id: 1, at: 1, api: 'fetch', url: 'https://api.example/', base: 'about:blank' },
  ...{ method: 'GET', mode: 'cors', credentials: 'omit', headers: [], stack: '', controlled: false },
});

interface Injection {
  readonly target: { readonly documentIds?: string[] };
  readonly world?: string;
  readonly args: unknown[];
  readonly injectImmediately: boolean;
}

/** A tab with these documents; a document that is not among them lets nobody in. */
function watchTab(documents: Record<string, number>) {
  const onCommitted = createFakeEvent<[details: object]>();
  const scripts: unknown[] = [];
  const pages = new Map<string, FakePort>();
  const told: PageCallEvent[] = [];
  const entered: boolean[] = [];
  const options = {
    webNavigation: { onCommitted },
    scripting: {
      async executeScript({ target, world = 'ISOLATED', args, injectImmediately }: Injection) {
        const { documentIds = Object.keys(documents) } = target;
        scripts.push([world, documentIds.join(), args, injectImmediately]);
        if (documentIds.some((id) => !(id in documents))) throw new Error('Cannot access a chrome:// URL');
        return documentIds.map((documentId) => ({ documentId, frameId: documents[documentId] }));
      },
    },
    tabs: {
      connect(_: number, { documentId, name }: { documentId: string; name: string }) {
        const [ours, theirs] = createFakePorts(name);
        pages.set(documentId, theirs);
        return ours.port;
      },
    },
    ...{ tabId: 7, channel: 'C', now: () => 1 },
    tell: (events: PageCallEvent[]) => void told.push(...events),
    onEntered: (one: boolean) => void entered.push(one),
  };
  const watch = createCallWatch(options as unknown as CallWatchOptions);
  const commit = (documentId: string, frameId: number, tabId = 7) =>
    onCommitted.emit({ tabId, frameId, documentId, url: 'https://app.example/' });
  return { watch, commit, onCommitted, scripts, pages, told, entered };
}

const turn = () => new Promise((done) => setTimeout(done));

test('nothing is touched before the start', async () => {
  const { scripts, onCommitted, commit } = watchTab({ page: 0 });
  commit('page', 0);
  await turn();
  expect([scripts, onCommitted.registrations()]).toEqual([[], []]);
});

test('the start enters every frame that is there, at once, and hears it', async () => {
  const { watch, scripts, pages, told, entered } = watchTab({ page: 0, frame: 5 });
  watch.start();
  await turn();
  expect(scripts).toEqual([
    ['MAIN', 'page,frame', ['C'], true],
    ['ISOLATED', 'page,frame', ['C'], true],
  ]);
  pages.get('frame')?.port.postMessage(CALL);
  pages.get('page')?.port.postMessage(CALL);
  pages.get('page')?.port.postMessage('nonsense');
  expect(told.map(({ id }) => id)).toEqual(['frame/1', 'page/1']);
  expect(told[0]).toMatchObject({ kind: 'called', frameId: 5 });
  expect(entered).toEqual([true]);
});

test('a document that comes later is entered, in this tab only', async () => {
  const { watch, commit, scripts, entered } = watchTab({ page: 0, next: 0, frame: 9 });
  watch.start();
  await turn();
  scripts.length = 0;
  commit('next', 0);
  commit('frame', 9);
  commit('other', 0, 8);
  await turn();
  expect(scripts.map((script) => (script as unknown[])[1])).toEqual(['next', 'next', 'frame', 'frame']);
  expect(entered).toEqual([true, true]);
});

test('a page that is closed to extensions is told as that, a closed frame is not', async () => {
  const { watch, commit, entered } = watchTab({ page: 0 });
  watch.start();
  await turn();
  commit('closed frame', 3);
  commit('closed page', 0);
  await turn();
  expect(entered).toEqual([true, false]);
});

test('a page that was left before it could be entered says nothing of the one that came after', async () => {
  const { watch, commit, entered } = watchTab({ page: 0, second: 0 });
  watch.start();
  commit('gone', 0);
  commit('second', 0);
  await turn();
  expect(entered).toEqual([true]);
});

test('the end hangs up on every document, and listens no more', async () => {
  const { watch, commit, onCommitted, pages, scripts } = watchTab({ page: 0, frame: 5 });
  const gone: string[] = [];
  watch.start();
  await turn();
  for (const [id, { port }] of pages) port.onDisconnect.addListener(() => void gone.push(id));
  watch.stop();
  commit('frame', 5);
  await turn();
  expect([gone, onCommitted.registrations(), scripts.length]).toEqual([['page', 'frame'], [], 2]);
});

test('who is let in after the end leaves at once', async () => {
  const { watch, pages, entered } = watchTab({ page: 0 });
  watch.start();
  watch.stop();
  await turn();
  expect(() => pages.get('page')?.port.postMessage(CALL)).toThrow('disconnected port');
  expect(entered).toEqual([]);
});

test('what is to run before a page’s first script calls the hook, in a line of its own', () => {
  // DevTools puts it between brackets of its own, and a comment at its end would hide the closing ones.
  expect(watchTab({}).watch.script).toMatch(/^\(function hookPageCalls[\s\S]*\)\("C"\)$/);
});
