import { afterAll, beforeAll, expect, test } from 'vitest';
import { waitForExchanges } from '../support/panel.ts';
import type { Answer } from '../support/plan.ts';
import { type PlannedServers, startPlannedServers } from '../support/planned-server.ts';
import { openWatchedPage, type WatchedPage } from '../support/watched-page.ts';

let servers: PlannedServers;
let watched: WatchedPage;

const PUT: RequestInit = { method: 'PUT', headers: { 'X-A': '1' } };

beforeAll(async () => {
  servers = await startPlannedServers();
  watched = await openWatchedPage(servers.origins.page);
});

afterAll(async () => {
  await watched?.close();
  await servers?.close();
});

const api = (path: string) => `${servers.origins.crossSite}/${path}`;

/** Changes the server, and makes the page ask. */
async function ask(path: string, preflight: Answer, answer: Answer, init = PUT): Promise<void> {
  servers.replan([{ hops: [{ url: api(path), preflight, answer }] }]);
  await watched.page.evaluate((url, options) => fetch(url, options).catch(() => undefined), api(path), init);
}

const bare = (status: number): Answer => ({ status, headers: [] });

function allowing(status: number): Answer {
  const headers = [
    ['Access-Control-Allow-Origin', servers.origins.page],
    ['Access-Control-Allow-Methods', 'PUT'],
    ['Access-Control-Allow-Headers', 'X-A'],
    // Else the browser would not ask again.
    ['Access-Control-Max-Age', '0'],
  ] as const;
  return { status, headers };
}

const texts = (selector: string) => watched.panel.$$eval(selector, (all) => all.map((it) => it.textContent ?? ''));

/** Waits for news of a kind, and gives its text. */
async function news(kind: string): Promise<string> {
  await watched.panel.waitForSelector(`[data-testid=watch-line][data-kind=${kind}]`);
  const [line = ''] = await texts(`[data-testid=watch-line][data-kind=${kind}]`);
  return line;
}

/** The history that is shown, as the outcomes of its ticks; the selected one is in capitals. */
const history = () =>
  watched.panel.$$eval('[data-testid=tick]', (all) =>
    all
      .map((it) => {
        const outcome = (it as HTMLElement).dataset.outcome ?? '';
        return it.getAttribute('aria-current') === 'true' ? outcome.toUpperCase() : outcome;
      })
      .join(' '),
  );

const focused = () => watched.panel.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

/** Presses Tab until this has the focus. */
async function tabTo(testId: string): Promise<void> {
  const at = () => watched.panel.evaluate(() => document.activeElement?.getAttribute('data-testid') ?? '');
  for (let presses = 0; (await at()) !== testId; presses += 1) {
    if (presses > 60) throw new Error(`Tab leads nowhere near ${testId}`);
    await watched.devtools.keyboard.press('Tab');
  }
}

test('a failure is marked by keyboard, and the panel says when it is further, and when it is fixed', async () => {
  const { panel, devtools } = watched;
  await ask('orders', bare(204), bare(200));
  await waitForExchanges(panel, 1);
  await panel.focus('[role=grid]');
  await devtools.keyboard.press('ArrowDown');
  await panel.waitForSelector('[data-testid=details]');
  await tabTo('watch');
  await devtools.keyboard.press('Enter');
  await panel.waitForSelector('[data-testid=watch][aria-pressed=true]');
  expect(await texts('[data-testid=watch-line]')).toEqual([]);
  expect(await texts('[data-testid=row] [data-testid=watch-mark]')).toHaveLength(1);

  await ask('orders', bare(204), bare(200));
  expect(await news('same')).toMatch(/^PUT \/orders Still failing the same way at \d\d:\d\d\./);

  await ask('orders', allowing(204), bare(200));
  expect(await news('further')).toMatch(
    /^PUT \/orders Still failing at \d\d:\d\d, but further: the preflight passes now\. The answer of .* has no Access-Control-Allow-Origin header/,
  );

  await ask('orders', allowing(204), allowing(200));
  expect(await news('fixed')).toMatch(
    new RegExp(`^PUT /orders Fixed at \\d\\d:\\d\\d: now answers Access-Control-Allow-Origin: ${servers.origins.page}`),
  );
  expect(await history()).toBe('BLOCKED blocked blocked allowed');
});

test('the line leads to the exchange that tells it, with what the answers say otherwise', async () => {
  const { panel } = watched;
  await panel.focus('[data-testid=watch-show]');
  await watched.devtools.keyboard.press('Enter');
  await panel.waitForSelector('[data-testid=watch-news][data-kind=fixed]');
  expect(await history()).toBe('blocked blocked blocked ALLOWED');
  const origin = servers.origins.page;
  expect(await texts('[data-testid=watch-change][data-on=preflight] li')).toEqual([
    `+now Access-Control-Allow-Origin: ${origin}`,
    '+now Access-Control-Allow-Methods: PUT',
    '+now Access-Control-Allow-Headers: X-A',
    '+now Access-Control-Max-Age: 0',
  ]);
  expect(await texts('[data-testid=watch-change][data-on=response] li')).toContain(
    `+now Access-Control-Allow-Origin: ${origin}`,
  );
});

test('arrow keys go along the history, and Enter opens an exchange of it and stays there', async () => {
  const { panel, devtools } = watched;
  await panel.focus('[data-testid=tick][aria-current=true]');
  expect(await focused()).toMatch(/^Allowed at \d\d:\d\d:\d\d$/);
  await devtools.keyboard.press('ArrowLeft');
  expect(await focused()).toMatch(/^Blocked at \d\d:\d\d:\d\d, acao-missing$/);
  await devtools.keyboard.press('Home');
  expect(await focused()).toMatch(/^Blocked at \d\d:\d\d:\d\d, preflight-acao-missing$/);
  await devtools.keyboard.press('Enter');
  await expect.poll(history).toBe('BLOCKED blocked blocked allowed');
  await expect.poll(focused).toMatch(/, preflight-acao-missing$/);
});

test('what is watched outlives the list, and a line that is put away is gone', async () => {
  const { panel } = watched;
  await panel.click('[data-testid=clear]');
  await panel.waitForSelector('[data-testid=empty-state]');
  expect(await news('fixed')).toMatch(/^PUT \/orders Fixed at/);
  await ask('orders', bare(204), bare(200));
  expect(await news('same')).toMatch(/^PUT \/orders Fails again since \d\d:\d\d, after it had passed\./);
  await ask('orders', allowing(204), allowing(200));
  await news('fixed');
  await panel.click('[data-testid=watch-dismiss]');
  expect(await texts('[data-testid=watch-line]')).toEqual([]);
});

test('a request that asks for less is not taken for the failed one', async () => {
  const { panel } = watched;
  await panel.click('[data-testid=clear]');
  await ask('search', bare(204), allowing(200));
  await waitForExchanges(panel, 1);
  await panel.click('[data-testid=row]');
  await panel.waitForSelector('[data-testid=watch]');
  await panel.click('[data-testid=watch]');
  await ask('search', allowing(204), allowing(200), { method: 'PUT' });
  expect(await news('other')).toMatch(
    /^PUT \/search Another request of this endpoint passes at \d\d:\d\d: it does not send x-a\./,
  );
});
