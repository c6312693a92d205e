import { expect, test, vi } from 'vitest';
import { type OwnTabApi, openOwnTabs } from '../../background/own-tab.ts';
import { createFakeEvent } from '../support/fake-event.ts';

const getURL = (path: string) => `chrome-extension://us/${path}`;

/** Presses the button in a tab, while these tabs are open. */
async function press(tab: { id?: number; index: number }, open: readonly { id: number; url: string }[]) {
  const onClicked = createFakeEvent<[typeof tab]>();
  const create = vi.fn();
  const update = vi.fn();
  const query = async ({ url }: { url: string }) => open.filter((one) => one.url === url);
  openOwnTabs({ action: { onClicked }, runtime: { getURL }, tabs: { create, query, update } } as unknown as OwnTabApi);
  onClicked.emit(tab);
  await new Promise(setImmediate);
  return { created: create.mock.calls.flat(), shown: update.mock.calls };
}

test.each([
  [
    'none is open: one opens beside it',
    ...[{ id: 7, index: 2 }, []],
    { created: [{ url: getURL('panel/own-tab.html?tab=7'), index: 3, openerTabId: 7 }], shown: [] },
  ],
  [
    'its own is open: that is shown',
    ...[{ id: 7, index: 2 }, [{ id: 9, url: getURL('panel/own-tab.html?tab=7') }]],
    { created: [], shown: [[9, { active: true }]] },
  ],
  [
    'one of another tab is open: one more opens',
    ...[{ id: 7, index: 0 }, [{ id: 9, url: getURL('panel/own-tab.html?tab=8') }]],
    { created: [{ url: getURL('panel/own-tab.html?tab=7'), index: 1, openerTabId: 7 }], shown: [] },
  ],
  ['a tab without an id: nothing', { index: 0 }, [], { created: [], shown: [] }],
] as const)('where %s', async (_, tab, open, done) => {
  expect(await press(tab, open)).toEqual(done);
});
