import type { KeyInput } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { waitForExchanges } from '../support/panel.ts';
import { type PlannedServers, startPlannedServers } from '../support/planned-server.ts';
import { openWatchedPage, type WatchedPage } from '../support/watched-page.ts';

let servers: PlannedServers;
let watched: WatchedPage;

const ANYONE = ['Access-Control-Allow-Origin', '*'] as const;
const ALL = ['one', 'two', 'three', 'four'];

beforeAll(async () => {
  servers = await startPlannedServers();
  watched = await openWatchedPage(servers.origins.page);
  const statuses = [200, 200, 404, 500];
  for (const [place, path] of ALL.entries()) {
    const answer = { status: statuses[place] ?? 200, headers: path === 'two' ? [] : [ANYONE] };
    servers.plan([{ hops: [{ url: api(path), preflight: { status: 404, headers: [] }, answer }] }]);
  }
  await watched.page.evaluate(async (urls) => {
    for (const url of urls) await fetch(url).catch(() => undefined);
  }, ALL.map(api));
  await waitForExchanges(watched.panel, ALL.length);
});

afterAll(async () => {
  await watched?.close();
  await servers?.close();
});

beforeEach(async () => {
  await watched.panel.focus('[data-testid=filter]');
  await press('f', 'Control');
  await press('Backspace');
  await expect.poll(names).toEqual(ALL);
});

const api = (path: string) => `${servers.origins.crossSite}/${path}`;
const names = () =>
  watched.panel.$$eval('[data-testid=row] [data-column=name]', (all) => all.map((it) => it.textContent?.split(' ')[0]));
const filter = () => watched.panel.$eval('input[data-testid=filter]', ({ value }) => value);
const text = (testid: string) => watched.panel.$eval(`[data-testid=${testid}]`, (it) => it.textContent ?? '');
const focused = () => watched.panel.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.testid);

/** What the list under the box offers, the one that Enter takes in brackets. */
function offered(): Promise<string[]> {
  return watched.panel.evaluate(() => {
    const active = document.querySelector('[role=combobox]')?.getAttribute('aria-activedescendant');
    const said = (all: Iterable<Element>) => [...all].map((it) => it.textContent).join(' ');
    return [...document.querySelectorAll('[role=listbox] [role=option]')].map((option) => {
      const words = said(option.querySelectorAll('.filter-option-label, .filter-option-count'));
      return option.id === active && option.ariaSelected === 'true' ? `[${words}]` : words;
    });
  });
}

async function press(key: KeyInput, modifier?: KeyInput): Promise<void> {
  const { keyboard } = watched.devtools;
  if (modifier) await keyboard.down(modifier);
  await keyboard.press(key);
  if (modifier) await keyboard.up(modifier);
}

const type = (typed: string) => watched.devtools.keyboard.type(typed);

test('a key and its value are completed by keyboard, and the list shrinks', async () => {
  await type('st');
  await expect.poll(offered).toEqual(['[status-code:]']);
  await press('Enter');
  await expect.poll(offered).toEqual(['[200 2]', '404 1', '500 1']);
  expect(await names()).toEqual(ALL);
  await press('ArrowDown');
  await expect.poll(offered).toEqual(['200 2', '[404 1]', '500 1']);
  await press('Enter');
  await expect.poll(names).toEqual(['three']);
  expect([await filter(), await offered(), await focused()]).toEqual(['status-code:404 ', [], 'filter']);
  expect(await text('counts')).toBe('1 / 4 exchanges, 1 failing');
});

test('Escape closes what is offered, then empties the filter, then goes back to the list', async () => {
  await type('method:');
  await expect.poll(offered).toEqual(['[GET 4]']);
  const states: unknown[] = [];
  for (let times = 0; times < 3; times += 1) {
    await press('Escape');
    await expect.poll(offered).toEqual([]);
    states.push([await filter(), await focused()]);
  }
  expect(states).toEqual([
    ['method:', 'filter'],
    ['', 'filter'],
    ['', 'list'],
  ]);
});

test('Tab accepts too, a minus stays, and the words around it as well', async () => {
  await type('o -cor');
  await press('Tab');
  await expect.poll(filter).toBe('o -cors:');
  await type('al');
  await expect.poll(offered).toEqual(['[allowed 3]', 'MissingAllowOriginHeader 1']);
  await press('Tab');
  await expect.poll(filter).toBe('o -cors:allowed ');
  await expect.poll(names).toEqual(['two']);
});

test('where nothing is typed the arrow keys offer every key, from either end', async () => {
  await press('ArrowUp');
  await expect.poll(async () => (await offered()).length).toBe(17);
  await press('ArrowUp');
  await expect.poll(async () => (await offered()).at(-1)).toBe('[url:]');
});

test('where nothing is offered Enter and Tab do what they always do', async () => {
  await type('nowhere');
  await press('Enter');
  expect(await filter()).toBe('nowhere');
  await press('Tab');
  expect(await focused()).toBe('clear-filter');
});

test('what is offered can be clicked, the cross empties the filter, and Invert turns it over', async () => {
  await type('status-code:');
  await watched.panel.click('[data-testid=filter-option]');
  await expect.poll(names).toEqual(['one', 'two']);
  expect(await focused()).toBe('filter');
  await watched.panel.click('[data-testid=invert-filter]');
  await expect.poll(names).toEqual(['three', 'four']);
  await watched.panel.click('[data-testid=invert-filter]');
  await expect.poll(names).toEqual(['one', 'two']);
  await watched.panel.click('[data-testid=clear-filter]');
  await expect.poll(names).toEqual(ALL);
  expect([await filter(), await focused()]).toEqual(['', 'filter']);
});

test('a regular expression is used, and what is none is told', async () => {
  await type('/(one|two)$/');
  await expect.poll(names).toEqual(['one', 'two']);
  expect(await text('filter-faults')).toBe('');
  await press('Backspace');
  await type(')/');
  await expect
    .poll(() => text('filter-faults'))
    .toBe(" /(one|two)$)/ is no regular expression (Unmatched ')'), so it is looked for as it stands.");
  expect(await text('empty-state')).toContain('No exchange matches the filter.');
});
