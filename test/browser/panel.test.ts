import type { KeyInput } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { setDevToolsTheme } from '../../scripts/launch.mjs';
import { dock, waitForExchanges } from '../support/panel.ts';
import type { Answer } from '../support/plan.ts';
import { type PlannedServers, startPlannedServers } from '../support/planned-server.ts';
import { openWatchedPage, type WatchedPage } from '../support/watched-page.ts';

let servers: PlannedServers;
let watched: WatchedPage;

const ANYONE = ['Access-Control-Allow-Origin', '*'] as const;
const ANY_METHOD = ['Access-Control-Allow-Methods', 'PUT'] as const;

beforeAll(async () => {
  servers = await startPlannedServers();
  watched = await openWatchedPage(servers.origins.page);
  const plan = (path: string, answer: Answer, preflight: Answer = { status: 404, headers: [] }) =>
    servers.plan([{ hops: [{ url: api(path), preflight, answer }] }]);
  plan('allowed', { status: 200, headers: [ANYONE] });
  plan('refused?page=1', { status: 200, headers: [] });
  plan('unasked', { status: 200, headers: [ANYONE] });
  plan('asked', { status: 201, headers: [ANYONE] }, { status: 204, headers: [ANYONE, ANY_METHOD] });
});

afterAll(async () => {
  await watched?.close();
  await servers?.close();
});

beforeEach(async () => {
  await watched.panel.click('[data-testid=clear]');
  await expect.poll(names).toEqual([]);
});

const api = (path: string) => `${servers.origins.crossSite}/${path}`;

/** Makes the page ask, one after the other, `METHOD path`; resolves once every answer is in the panel. */
async function ask(...requests: string[]): Promise<void> {
  const wanted = requests
    .map((request) => request.split(' '))
    .map(([method, path = '']) => ({ method, url: api(path) }));
  await watched.page.evaluate(async (all) => {
    for (const { method, url } of all) await fetch(url, method ? { method } : {}).catch(() => undefined);
  }, wanted);
  await waitForExchanges(watched.panel, requests.length);
  await expect.poll(() => count('row')).toBeGreaterThan(0);
}

/** The text of every cell of every row, by column. */
function rows(): Promise<Record<string, string>[]> {
  return watched.panel.$$eval('[data-testid=row]', (all) => {
    const cellsOf = (row: Element) => [...row.querySelectorAll<HTMLElement>('[data-column]')];
    return all.map((row) => Object.fromEntries(cellsOf(row).map((it) => [it.dataset.column, it.textContent ?? ''])));
  });
}

const names = async () => (await rows()).map(({ name }) => name?.split(' ')[0]);
const count = (testid: string) => watched.panel.$$eval(`[data-testid=${testid}]`, (all) => all.length);
const text = (testid: string) => watched.panel.$eval(`[data-testid=${testid}]`, (it) => it.textContent ?? '');

/** The name of the selected row; null where none is. */
function selected(): Promise<string | null> {
  return watched.panel.evaluate(() => {
    const row = document.querySelector('[aria-selected=true] [data-column=name]');
    return row?.textContent?.split(' ')[0] ?? null;
  });
}

async function press(key: KeyInput, modifier?: KeyInput): Promise<void> {
  const { keyboard } = watched.devtools;
  if (modifier) await keyboard.down(modifier);
  await keyboard.press(key);
  if (modifier) await keyboard.up(modifier);
}

const focused = () => {
  return watched.panel.evaluate(() => {
    const element = document.activeElement;
    return (element as HTMLElement | null)?.dataset.testid ?? element?.tagName ?? null;
  });
};

test('before anything cross-origin the panel says what to do', async () => {
  expect(await text('empty-state')).toContain('Nothing cross-origin yet');
  expect(await text('counts')).toBe('0 exchanges, 0 failing');
});

test('each exchange appears as one row that says what became of it, and why', async () => {
  await watched.devtools.setViewport({ width: 1200, height: 800 });
  await dock(watched.devtools, 'bottom');
  await ask('GET allowed', 'GET refused?page=1', 'PUT unasked', 'PUT asked');
  const { page: origin, crossSite } = servers.origins;
  const host = new URL(crossSite).host;
  const time = expect.stringMatching(/^\d+(\.\d+)? m?s$/);
  const common = { origin, type: 'fetch / xhr', initiator: expect.stringMatching(/:\d+$/), time };
  const allowed = { ...common, verdict: 'Allowed', rule: '' };
  const blocked = { ...common, verdict: 'Blocked' };
  await expect.poll(rows).toEqual([
    { ...allowed, name: `allowed ${host}`, method: 'GET', status: '200', preflight: 'none needed' },
    {
      ...{ ...blocked, name: `refused?page=1 ${host}`, method: 'GET', status: '200', preflight: 'none needed' },
      rule: 'acao-missing',
    },
    {
      ...{ ...blocked, name: `unasked ${host}`, method: 'PUT', status: 'not sent', preflight: 'OPTIONS 404' },
      rule: 'preflight-acao-missing',
    },
    { ...allowed, name: `asked ${host}`, method: 'PUT', status: '201', preflight: 'OPTIONS 204' },
  ]);
  expect(await text('counts')).toBe('4 exchanges, 2 failing');
  await dock(watched.devtools, 'right');
});

test('the list is walked by keyboard: arrows, Home and End select, Enter reads on, Escape closes', async () => {
  await ask('GET allowed', 'GET refused?page=1', 'PUT asked');
  await watched.panel.focus('[data-testid=list]');
  const steps: [KeyInput, string][] = [
    ['ArrowDown', 'allowed'],
    ['ArrowDown', 'refused?page=1'],
    ['End', 'asked'],
    ['ArrowDown', 'asked'],
    ['Home', 'allowed'],
    ['ArrowUp', 'allowed'],
    ['End', 'asked'],
    ['ArrowUp', 'refused?page=1'],
  ];
  for (const [key, name] of steps) {
    await press(key);
    await expect.poll(selected).toBe(name);
  }
  await press('Enter');
  await expect.poll(focused).toBe('H2');
  await press('Escape');
  await expect.poll(() => count('details')).toBe(0);
  expect([await focused(), await selected()]).toEqual(['list', null]);
  await press('ArrowDown');
  await expect.poll(selected).toBe('asked');
});

test('Ctrl+F goes to the filter, Escape empties it, and Ctrl+L clears the list', async () => {
  await ask('GET allowed', 'GET refused?page=1');
  await watched.panel.focus('[data-testid=list]');
  await press('f', 'Control');
  await expect.poll(focused).toBe('filter');
  await watched.devtools.keyboard.type('blocked get');
  await expect.poll(names).toEqual(['refused?page=1']);
  expect(await text('counts')).toBe('1 / 2 exchanges, 1 failing');
  await press('Escape');
  await expect.poll(names).toEqual(['allowed', 'refused?page=1']);
  await press('l', 'Control');
  await watched.panel.waitForSelector('[data-testid=empty-state]');
  expect(await text('empty-state')).toContain('Nothing cross-origin yet');
});

test('where the filter or the toggle hides everything, one button shows it again', async () => {
  await ask('GET allowed', 'PUT asked');
  await watched.panel.click('[data-testid=failing-only]');
  const hidden = () => watched.panel.evaluate(() => document.querySelector('[data-testid=empty-state]')?.textContent);
  await expect.poll(hidden).toBe('All 2 exchanges are hidden“Failing only” is on, and none of them fails.Show all');
  await watched.panel.type('[data-testid=filter]', 'nowhere');
  await expect.poll(hidden).toBe('All 2 exchanges are hiddenNo failing exchange matches the filter.Show all');
  await watched.panel.click('[data-testid=show-all]');
  await expect.poll(names).toEqual(['allowed', 'asked']);
});

test('failing only leaves what the page could not read', async () => {
  await ask('GET allowed', 'GET refused?page=1', 'PUT unasked');
  await watched.panel.click('[data-testid=failing-only]');
  await expect.poll(names).toEqual(['refused?page=1', 'unasked']);
  await watched.panel.click('[data-testid=failing-only]');
  await expect.poll(names).toEqual(['allowed', 'refused?page=1', 'unasked']);
});

test('a row that is selected stays selected while others arrive', async () => {
  await ask('GET allowed');
  await watched.panel.click('[data-testid=row]');
  await expect.poll(selected).toBe('allowed');
  await ask('GET refused?page=1', 'PUT asked');
  await expect.poll(names).toEqual(['allowed', 'refused?page=1', 'asked']);
  expect(await selected()).toBe('allowed');
});

test.each([1200, 400])('nothing scrolls sideways in a DevTools %i px wide', async (width) => {
  await ask('GET refused?page=1', 'PUT unasked');
  await watched.panel.click('[data-testid=row]');
  await watched.devtools.setViewport({ width, height: 800 });
  // Docked, it shares the width with the page; 250 px is the least that DevTools leaves itself.
  await expect.poll(() => watched.panel.evaluate(() => innerWidth >= 400)).toBe(width > 400);
  const tooWide = await watched.panel.$$eval('html, .toolbar, .exchange-list, .details, .details-body', (panes) =>
    panes.filter((pane) => pane.scrollWidth > pane.clientWidth).map(({ tagName, className }) => tagName + className),
  );
  expect(tooWide).toEqual([]);
});

test('the panel has the theme of DevTools', async () => {
  const themes: (string | undefined)[] = [];
  for (const theme of ['dark', 'light'] as const) {
    const panel = await setDevToolsTheme(watched.devtools, theme);
    themes.push(await panel.evaluate(() => document.documentElement.dataset.theme));
    watched = { ...watched, panel };
  }
  expect(themes).toEqual(['dark', 'light']);
});

test('screen readers are told the counts, at most every three seconds', async () => {
  const told = await watched.panel.evaluateHandle(() => {
    const times: number[] = [];
    const counts = document.querySelector('[data-testid=counts-told]');
    const observer = new MutationObserver(() => times.push(performance.now()));
    if (counts) observer.observe(counts, { characterData: true, childList: true, subtree: true });
    return { counts, times };
  });
  await ask('GET allowed');
  await ask('GET refused?page=1', 'GET allowed');
  await expect.poll(() => text('counts-told'), { timeout: 15_000 }).toBe('3 exchanges, 1 failing');
  const times = await told.evaluate(({ times }) => times);
  expect(times.slice(1).filter((time, place) => time - (times[place] ?? 0) < 2_900)).toEqual([]);
});
