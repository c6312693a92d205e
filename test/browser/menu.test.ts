import type { KeyInput } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { pasted } from '../support/clipboard.ts';
import { waitForExchanges } from '../support/panel.ts';
import { type PlannedServers, startPlannedServers } from '../support/planned-server.ts';
import { openWatchedPage, type WatchedPage } from '../support/watched-page.ts';

let servers: PlannedServers;
let watched: WatchedPage;

beforeAll(async () => {
  servers = await startPlannedServers();
  servers.plan([
    { hops: [{ url: api('first'), preflight: { status: 404, headers: [] }, answer: { status: 200, headers: [] } }] },
  ]);
  servers.plan([
    { hops: [{ url: api('second'), preflight: { status: 404, headers: [] }, answer: { status: 200, headers: [] } }] },
  ]);
  watched = await openWatchedPage(servers.origins.page);
  await ask('first');
  await ask('second');
  await waitForExchanges(watched.panel, 2);
});

afterAll(async () => {
  await watched?.close();
  await servers?.close();
});

beforeEach(async () => {
  await watched.panel.evaluate(() => (document.querySelector('[role=grid]') as HTMLElement | null)?.focus());
});

const api = (path: string) => `${servers.origins.crossSite}/${path}`;
const ask = (path: string) => watched.page.evaluate((url) => fetch(url).catch(() => undefined), api(path));

async function press(key: KeyInput, ...held: readonly KeyInput[]): Promise<void> {
  const { keyboard } = watched.devtools;
  for (const modifier of held) await keyboard.down(modifier);
  await keyboard.press(key);
  for (const modifier of held) await keyboard.up(modifier);
}

/** The words of what has the focus, or what it is. */
function focused(): Promise<string> {
  return watched.panel.evaluate(() => {
    const element = document.activeElement;
    return element?.closest('.menu') ? (element.textContent ?? '') : (element?.getAttribute('role') ?? 'nothing');
  });
}

const menus = () => watched.panel.$$eval('[data-testid=menu]', (all) => all.length);
const told = () => watched.panel.$eval('[data-testid=told]', (it) => it.textContent ?? '');
const names = () =>
  watched.panel.$$eval('[data-testid=row] [data-column=name]', (all) => all.map((it) => it.textContent));

/** Clicks the item of an open menu that has these words. */
async function choose(words: string): Promise<void> {
  const item = await watched.panel.waitForSelector(`::-p-xpath(//*[@role='menuitem'][normalize-space()='${words}'])`);
  await item?.click();
}

test('a right click on a row copies what the button of its details copies', async () => {
  await watched.panel.click('[data-testid=row][aria-rowindex="3"]', { button: 'right' });
  await choose('Copy');
  await choose('curl (bash, zsh, sh)');
  await expect.poll(told).toMatch(/^Copied/);
  const byMenu = await pasted(watched);
  await watched.panel.click('[data-testid=row][aria-rowindex="3"]');
  await (await watched.panel.waitForSelector('[data-testid=copy-curl-posix]'))?.click();
  await watched.panel.waitForFunction(() => document.querySelector('[data-testid=share-status]')?.textContent !== '');
  expect([byMenu.includes(api('second')), byMenu]).toEqual([true, await pasted(watched)]);
});

test('by keyboard alone: the menu key, an arrow into the submenu, letters to an item, and the focus is back', async () => {
  await press('Home');
  await press('F10', 'Shift');
  await expect.poll(focused).toBe('Copy');
  await press('ArrowRight');
  await expect.poll(focused).toBe('URL');
  await press('ArrowLeft');
  await expect.poll(focused).toBe('Copy');
  await press('Enter');
  await expect.poll(focused).toBe('URL');
  await press('e');
  await expect.poll(focused).toBe('Explanation');
  await press('Enter');
  await expect.poll(menus).toBe(0);
  expect(await focused()).toBe('grid');
  const { exchanges } = await watched.panel.evaluate(() => globalThis.corsPanel.report());
  await expect.poll(told).toMatch(/^Copied/);
  expect(await pasted(watched)).toBe(exchanges[0]?.verdict.explanation);
});

/** Whether DevTools shows its drawer. A string, because vitest would rewrite the `import()` of a function. */
const DRAWER = `import('./ui/legacy/legacy.js').then(({ InspectorView }) => InspectorView.InspectorView.instance().drawerVisible())`;

test('Escape closes the submenu, then the menu, and DevTools never hears of it', async () => {
  await press('Home');
  await press('F10', 'Shift');
  await expect.poll(focused).toBe('Copy');
  await press('ArrowRight');
  await expect.poll(menus).toBe(2);
  await press('Escape');
  await expect.poll(menus).toBe(1);
  await press('Escape');
  await expect.poll(menus).toBe(0);
  expect([await focused(), await watched.devtools.evaluate(DRAWER)]).toEqual(['grid', false]);
});

test('a click elsewhere and a turn of the wheel close the menu', async () => {
  const ways = [
    () => watched.panel.click('.summary'),
    () => watched.panel.evaluate(() => document.querySelector('[role=grid]')?.dispatchEvent(new WheelEvent('wheel'))),
  ];
  for (const way of ways) {
    await watched.panel.click('[data-testid=row]', { button: 'right' });
    await expect.poll(menus).toBe(1);
    await way();
    await expect.poll(menus).toBe(0);
  }
});

test('Filter by writes the filter, and the copy of all says that it is of the listed ones', async () => {
  await watched.panel.click('[data-testid=row][aria-rowindex="3"]', { button: 'right' });
  await choose('Filter by');
  await choose('This endpoint');
  await expect.poll(async () => (await names()).length).toBe(1);
  await watched.panel.click('[data-testid=row]', { button: 'right' });
  await choose('Copy all listed as');
  await choose('URLs');
  await expect.poll(told).toMatch(/^Copied/);
  expect(await pasted(watched)).toBe(api('second'));
  await watched.panel.click('[data-testid=clear-filter]');
});

test('Ctrl+E stops recording and starts it again, and what was asked for meanwhile never shows', async () => {
  await press('e', 'Control');
  await watched.panel.waitForSelector('[data-testid=record][aria-pressed=false]');
  await ask('unseen');
  await press('e', 'Control');
  await watched.panel.waitForSelector('[data-testid=record][aria-pressed=true]');
  await ask('third');
  const exchanges = await waitForExchanges(watched.panel, 3);
  expect(exchanges.map(({ url }) => url)).toEqual(['first', 'second', 'third'].map(api));
});

test('? lists the keys, and Escape closes that list', async () => {
  await press('?');
  await watched.panel.waitForSelector('[data-testid=shortcuts-dialog]:modal');
  await press('Escape');
  await expect.poll(() => watched.panel.$('[data-testid=shortcuts-dialog]')).toBeNull();
});

/** What the Network panel is filtered by, if it is in front. */
const NETWORK_FILTER = `import('./ui/legacy/legacy.js').then(({ InspectorView }) => {
  const panel = InspectorView.InspectorView.instance().currentPanelDeprecated();
  return panel?.name === 'network' ? panel.networkLogView.textFilterSetting.get().trim() : null;
})`;

test('a request is shown in the Network panel', async () => {
  await watched.panel.click('[data-testid=row]', { button: 'right' });
  await choose('Show in Network panel');
  await expect.poll(() => watched.devtools.evaluate(NETWORK_FILTER)).toBe(`url:${api('first')}`);
});
