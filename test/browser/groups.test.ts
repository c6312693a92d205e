import type { KeyInput } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { waitForExchanges } from '../support/panel.ts';
import type { Answer } from '../support/plan.ts';
import { type PlannedServers, startPlannedServers } from '../support/planned-server.ts';
import { openWatchedPage, type WatchedPage } from '../support/watched-page.ts';

let servers: PlannedServers;
let watched: WatchedPage;

const ANYONE = ['Access-Control-Allow-Origin', '*'] as const;
const UNREADABLE = Array.from({ length: 37 }, (_, place) => `orders/${place + 1}`);

const api = (path: string) => `${servers.origins.crossSite}/${path}`;
const host = () => new URL(servers.origins.crossSite).host;

beforeAll(async () => {
  servers = await startPlannedServers();
  const preflight = { status: 404, headers: [] };
  const plan = (path: string, answer: Answer) => servers.plan([{ hops: [{ url: api(path), preflight, answer }] }]);
  for (const path of UNREADABLE) plan(path, { status: 200, headers: [] });
  for (const path of ['users', 'prices']) plan(path, { status: 200, headers: [ANYONE] });
  watched = await openWatchedPage(servers.origins.page);
});

afterAll(async () => {
  await watched?.close();
  await servers?.close();
});

beforeEach(async () => {
  await watched.panel.click('[data-testid=clear]');
  await expect.poll(lines).toEqual([]);
  await watched.panel.select('[data-testid=grouping]', 'none');
});

/** Makes the page ask for these, one after the other. */
async function ask(...paths: string[]): Promise<void> {
  await watched.page.evaluate(async (urls) => {
    for (const url of urls) await fetch(url).catch(() => undefined);
  }, paths.map(api));
}

/** Every line of the list that is drawn: of a row its name, of any other its text. */
function lines(): Promise<string[]> {
  return watched.panel.$$eval('.row:not(.head)', (all) =>
    all
      .sort((a, b) => Number(a.ariaRowIndex) - Number(b.ariaRowIndex))
      .map((line) => (line.querySelector('[data-column=name]') ?? line).textContent?.trim() ?? ''),
  );
}

/** What a screen reader is told of the list and of the line where the keys are. */
function told(): Promise<unknown> {
  return watched.panel.$eval('[data-testid=list]', (list) => {
    const id = list.getAttribute('aria-activedescendant');
    const line = id === null ? null : document.getElementById(id);
    const { role, ariaLevel: level = null, ariaExpanded: expanded = null } = line ?? {};
    return { list: list.role, lines: Number(list.getAttribute('aria-rowcount')) - 1, role, level, expanded };
  });
}

const press = (key: KeyInput) => watched.devtools.keyboard.press(key);
const details = () => watched.panel.evaluate(() => document.querySelector('[data-testid=details]')?.textContent ?? '');

test('37 failures of one cause are one line, which the keys open and close', async () => {
  await ask('users', ...UNREADABLE, 'prices');
  await waitForExchanges(watched.panel, 39);
  await watched.panel.select('[data-testid=grouping]', 'cause');
  await expect
    .poll(lines)
    .toEqual([
      expect.stringMatching(new RegExp(`^No CORS configured ${host()}37 failures(, one cause)?Show the fix$`)),
      'Not failing2 exchanges',
    ]);
  await watched.panel.focus('[data-testid=list]');
  const header = { list: 'treegrid', role: 'row', level: '1' };
  const row = { list: 'treegrid', role: 'row', level: '2', expanded: null };
  const steps: [KeyInput, unknown][] = [
    ['ArrowDown', { ...header, lines: 2, expanded: 'false' }],
    ['ArrowRight', { ...header, lines: 39, expanded: 'true' }],
    ['ArrowRight', { ...row, lines: 39 }],
    ['ArrowDown', { ...row, lines: 39 }],
    ['ArrowLeft', { ...header, lines: 39, expanded: 'true' }],
    ['ArrowLeft', { ...header, lines: 2, expanded: 'false' }],
    ['End', { ...header, lines: 2, expanded: 'false' }],
    ['Enter', { ...header, lines: 4, expanded: 'true' }],
    ['ArrowDown', { ...row, lines: 4 }],
  ];
  for (const [key, after] of steps) {
    await press(key);
    await expect.poll(told, { message: key }).toEqual(after);
  }
  expect((await lines()).slice(1)).toEqual(['Not failing2 exchanges', `users ${host()}`, `prices ${host()}`]);
});

test('“Show the fix” opens the group at its first row', async () => {
  await ask('users', 'orders/1', 'orders/2');
  await waitForExchanges(watched.panel, 3);
  await watched.panel.select('[data-testid=grouping]', 'cause');
  await watched.panel.waitForSelector('[data-testid=group-fix]');
  await watched.panel.click('[data-testid=group-fix]');
  await expect.poll(details).toContain(api('orders/1'));
  expect((await lines()).slice(1, 3)).toEqual([`1 ${host()}`, `2 ${host()}`]);
});

test('by endpoint, ids and queries make no difference; what comes goes into its group, and no group moves', async () => {
  await ask('orders/1', 'users', 'orders/2');
  await waitForExchanges(watched.panel, 3);
  await watched.panel.select('[data-testid=grouping]', 'endpoint');
  await expect.poll(lines).toEqual([`GET /orders/* ${host()}2 exchanges, 2 failing`, `GET /users ${host()}1 exchange`]);
  await ask('prices', 'orders/3');
  await expect
    .poll(lines)
    .toEqual([
      `GET /orders/* ${host()}3 exchanges, 3 failing`,
      `GET /users ${host()}1 exchange`,
      `GET /prices ${host()}1 exchange`,
    ]);
});

test('under Preserve log a line tells where the page was left, and the keys pass over it', async () => {
  await watched.panel.click('[data-testid=preserve-log]');
  await ask('users');
  await waitForExchanges(watched.panel, 1);
  await watched.page.reload();
  await ask('prices');
  const divider = expect.stringMatching(new RegExp(`^Navigated to ${servers.origins.page}/ at \\d`));
  await expect.poll(lines).toEqual([`users ${host()}`, divider, `prices ${host()}`]);
  await watched.panel.focus('[data-testid=list]');
  for (const name of ['users', 'prices']) {
    await press('ArrowDown');
    await expect.poll(details).toContain(api(name));
  }
  await watched.panel.click('[data-testid=preserve-log]');
  await watched.page.reload();
  await expect.poll(lines).toEqual([]);
});
