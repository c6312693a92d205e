import type { KeyInput } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { setDevToolsTheme } from '../../scripts/launch.mjs';
import { waitForExchanges } from '../support/panel.ts';
import { type PlannedServers, startPlannedServers } from '../support/planned-server.ts';
import { openWatchedPage, type WatchedPage } from '../support/watched-page.ts';

let servers: PlannedServers;
let watched: WatchedPage;

const STATUS = { 'b-lost': 404, 'a-found': 200, 'd-broken': 500, 'c-made': 201 } as const;
const PATHS = Object.keys(STATUS);
/** More than fit into view. */
const MANY = Array.from({ length: 60 }, (_, place) => `m-${String(place).padStart(2, '0')}`);
const EARLIER = ['a-1', 'a-2', 'a-3'];

const api = (path: string) => `${servers.origins.crossSite}/${path}`;

beforeAll(async () => {
  servers = await startPlannedServers();
  watched = await openWatchedPage(servers.origins.page);
  const headers = [['Access-Control-Allow-Origin', '*']] as const;
  for (const path of [...PATHS, ...MANY, ...EARLIER]) {
    const status = Object.entries(STATUS).find(([name]) => name === path)?.[1] ?? 200;
    servers.plan([
      { hops: [{ url: api(path), preflight: { status: 404, headers: [] }, answer: { status, headers } }] },
    ]);
  }
});

afterAll(async () => {
  await watched?.close();
  await servers?.close();
});

beforeEach(async () => {
  await watched.panel.click('[data-testid=clear]');
  await expect.poll(names).toEqual([]);
});

/** Makes the page ask for these, one after the other; resolves once every answer is in the panel. */
async function ask(paths: readonly string[], total = paths.length): Promise<void> {
  await watched.page.evaluate(async (urls) => {
    for (const url of urls) await fetch(url).catch(() => undefined);
  }, paths.map(api));
  await waitForExchanges(watched.panel, total);
}

function names(): Promise<(string | undefined)[]> {
  return watched.panel.$$eval('[data-testid=row] [data-column=name]', (all) =>
    all.map((cell) => cell.textContent?.split(' ')[0]),
  );
}

/** The columns as they are told to a screen reader: width in pixels, and how it orders the list. */
function headers(): Promise<Record<string, { width: number; sort: string | null }>> {
  return watched.panel.$$eval('[role=columnheader]', (all) => {
    const entries = all.map((header) => {
      const width = Math.round(header.getBoundingClientRect().width);
      return [header.getAttribute('data-column'), { width, sort: header.getAttribute('aria-sort') }];
    });
    return Object.fromEntries(entries);
  });
}

const sorts = async () =>
  Object.entries(await headers()).flatMap(([id, { sort }]) => (sort === null ? [] : [`${id} ${sort}`]));
const widthOf = async (column: string) => (await headers())[column]?.width;
const columns = async () => Object.keys(await headers());

async function press(...keys: KeyInput[]): Promise<void> {
  for (const key of keys) await watched.devtools.keyboard.press(key);
}

const focused = () => watched.panel.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.testid);

/** Presses the entry of the open menu that has this text. */
async function choose(label: string): Promise<void> {
  const entry = await watched.panel.waitForSelector(`[role^=menuitem] ::-p-text(${label})`);
  await entry?.click();
}

test('a click on a header sorts by it, another one turns the order around, a third brings back the order of time', async () => {
  await ask(PATHS);
  const steps = [
    ['status ascending', ['a-found', 'c-made', 'b-lost', 'd-broken']],
    ['status descending', ['d-broken', 'b-lost', 'c-made', 'a-found']],
    [undefined, PATHS],
  ] as const;
  for (const [sort, order] of steps) {
    await watched.panel.click('[data-testid=sort-status]');
    await expect.poll(names).toEqual(order);
    expect(await sorts()).toEqual(sort ? [sort] : []);
  }
});

test('by keyboard: Tab leads from the list to its headers, arrows to the others, Enter and Space sort, an arrow down leads back', async () => {
  await ask(PATHS);
  await watched.panel.focus('[data-testid=list]');
  await press('Tab');
  expect(await focused()).toBe('sort-name');
  await press('Enter');
  await expect.poll(names).toEqual(PATHS.toSorted());
  await press('End', 'ArrowLeft', 'Home', 'ArrowRight', 'ArrowRight');
  expect(await focused()).toBe('sort-status');
  await press('Space');
  await expect.poll(sorts).toEqual(['status ascending']);
  await press('Space', 'Space', 'ArrowDown');
  await expect.poll(focused).toBe('list');
  const selected = () => watched.panel.$$eval('[aria-selected=true]', (all) => all.map((row) => row.ariaRowIndex));
  expect([await sorts(), await selected()]).toEqual([[], ['2']]);
  await press('Escape');
});

test('the line between two columns is dragged, moved by arrow keys, and put back by a double click', async () => {
  await ask(PATHS);
  const { name, method } = await headers();
  const [left = 0, right = 0] = [name?.width, method?.width];
  const { mouse } = watched.devtools;
  const line = await watched.panel.$('[data-testid=resize-name]');
  const box = await line?.boundingBox();
  const [x, y] = [(box?.x ?? 0) + 3, (box?.y ?? 0) + 10];
  await mouse.move(x, y);
  await mouse.down();
  await mouse.move(x - 20, y, { steps: 4 });
  await mouse.up();
  await expect.poll(() => widthOf('name')).toBe(left - 20);
  expect(await widthOf('method')).toBe(right + 20);

  await line?.focus();
  await press('ArrowLeft', 'ArrowLeft', 'ArrowRight');
  await expect.poll(() => widthOf('name')).toBe(left - 30);
  const told = await line?.evaluate((it) => [it.role, it.ariaLabel, it.ariaValueNow, it.ariaValueMin]);
  expect(told).toEqual(['separator', 'Width of the column Name', String(left - 30), '36']);

  await watched.panel.click('[data-testid=resize-method]', { count: 2 });
  await expect.poll(() => widthOf('method')).toBe(right);
});

test('the menu of the headers, asked for by mouse or by keyboard, hides columns, shows others and puts all of it back', async () => {
  await ask(PATHS);
  const before = await columns();
  await watched.panel.click('[data-testid=sort-status]', { button: 'right' });
  await choose('Method');
  await expect.poll(columns).toEqual(before.filter((id) => id !== 'method'));

  await watched.panel.focus('[data-testid=sort-verdict]');
  await watched.devtools.keyboard.down('Shift');
  await press('F10');
  await watched.devtools.keyboard.up('Shift');
  await watched.panel.waitForSelector('[role=menu] :focus');
  const checked = await watched.panel.$$eval('[role=menuitemcheckbox][aria-checked=true]', (all) => all.length);
  expect(checked).toBe(before.length - 1);
  await choose('Domain');
  await expect.poll(columns).toContain('domain');
  expect(await focused()).toBe('sort-verdict');

  await watched.panel.click('[data-testid=sort-status]', { button: 'right' });
  await choose('Reset columns');
  await expect.poll(columns).toEqual(before);
});

test('while the list is sorted, rows that come in above never move the one being read', async () => {
  await ask(MANY);
  await watched.panel.click('[data-testid=sort-name]');
  await expect.poll(sorts).toEqual(['name ascending']);
  await watched.panel.$eval('[data-testid=list]', (list) => {
    list.scrollTop = 15 * 24 + 7;
  });
  await watched.panel.waitForSelector('[data-testid=row] ::-p-text(m-20)');
  const topOf = (name: string) =>
    watched.panel.$$eval(
      '[data-testid=row]',
      (all, wanted) => all.find((row) => row.textContent?.startsWith(wanted))?.getBoundingClientRect().top,
      name,
    );
  const top = await topOf('m-20');
  await ask(EARLIER.slice(0, 2), 62);
  const isFirst = () => watched.panel.$eval('[data-testid=list]', (list) => list.ariaRowCount);
  await expect.poll(isFirst).toBe('63');
  expect(await topOf('m-20')).toBe(top);

  await watched.panel.click('[data-testid=row] ::-p-text(m-20)');
  await watched.panel.waitForSelector('[data-testid=details]');
  const topOfSelected = await topOf('m-20');
  await ask(EARLIER.slice(2), 63);
  await expect.poll(isFirst).toBe('64');
  expect(await topOf('m-20')).toBe(topOfSelected);
  await press('Escape');
  await watched.panel.click('[data-testid=sort-name]');
  await watched.panel.click('[data-testid=sort-name]');
});

test('what was chosen is remembered when DevTools starts anew', async () => {
  await ask(PATHS);
  await watched.panel.click('[data-testid=sort-status]');
  await watched.panel.click('[data-testid=sort-status]', { button: 'right' });
  await choose('Domain');
  await watched.panel.focus('[data-testid=resize-verdict]');
  await expect.poll(columns).toContain('domain');
  const chosen = await columns();
  const panel = await setDevToolsTheme(watched.devtools, 'light');
  watched = { ...watched, panel };
  await ask(PATHS);
  await expect.poll(names).toEqual(['a-found', 'c-made', 'b-lost', 'd-broken']);
  expect([await columns(), await sorts()]).toEqual([chosen, ['status ascending']]);
});
