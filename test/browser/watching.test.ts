import type { Browser, Frame, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DIST } from '../../scripts/build.mjs';
import { launchBrowser, openCorsPanel } from '../../scripts/launch.mjs';
import type { ReportedExchange } from '../../src/exports/report.ts';
import { readHonestReport, waitForExchanges } from '../support/panel.ts';
import { type PlannedServers, startPlannedServers } from '../support/planned-server.ts';
import { openWatchedPage } from '../support/watched-page.ts';
import { buildWorkerRoad } from '../support/worker-road.ts';

let browser: Browser;
let servers: PlannedServers;

const refused = (url: string) => ({
  hops: [{ url, preflight: { status: 204, headers: [] }, answer: { status: 200, headers: [] } }],
});

beforeAll(async () => {
  servers = await startPlannedServers();
  browser = await launchBrowser({ extension: DIST });
});

afterAll(async () => {
  await browser?.close();
  await servers?.close();
});

async function watch(url = servers.origins.page): Promise<{ page: Page; devtools: Page; panel: Frame }> {
  const page = await browser.newPage();
  await page.goto(url);
  return { page, ...(await openCorsPanel(page)) };
}

/** Makes the page fetch URLs that no server has CORS headers for; resolves when all have failed. */
async function fetchRefused(page: Page, ...urls: string[]): Promise<void> {
  servers.plan(urls.map(refused));
  await page.evaluate((all) => Promise.allSettled(all.map((url) => fetch(url))), urls);
}

const api = (path: string) => `${servers.origins.crossSite}/${path}`;
const urls = (exchanges: readonly ReportedExchange[]) => exchanges.map(({ url }) => url).sort();
const urlsIn = async (panel: Frame) => urls((await readHonestReport(panel)).exchanges);

/** How many event sources have a listener in one context of the extension. Runs there. */
function countListeners(): number {
  type Source = { hasListeners?(): boolean };
  const { chrome } = globalThis as unknown as { chrome: Record<string, Record<string, Source>> };
  const sources = [...Object.values(chrome.webRequest ?? {}), ...Object.values(chrome.webNavigation ?? {})];
  return sources.filter((source) => source.hasListeners?.()).length;
}

async function countInWorker(): Promise<number> {
  const target = await browser.waitForTarget((it) => it.type() === 'service_worker' && /^chrome-ext/.test(it.url()));
  const worker = await target.worker();
  return (await worker?.evaluate(countListeners)) ?? -1;
}

/** In the page of the extension that every DevTools has, and that ends with it. */
async function countInDevTools(devtools: Page): Promise<number> {
  const frame = devtools.frames().find((it) => /^chrome-extension:.*\/panel\/devtools.html$/.test(it.url()));
  return (await frame?.evaluate(countListeners)) ?? -1;
}

test('listeners are registered only while a DevTools is open', async () => {
  await expect.poll(countInWorker).toBe(0);
  const page = await browser.newPage();
  await page.goto(servers.origins.page);
  const { devtools } = await openCorsPanel(page);
  expect([await countInDevTools(devtools), await countInWorker()]).toEqual([8, 0]);
  await page.close();
});

describe('where only the worker can listen', () => {
  test('it has listeners only while a DevTools is open', async () => {
    const road = await buildWorkerRoad();
    const watched = await openWatchedPage(servers.origins.page, road.extension);
    const target = await watched.browser.waitForTarget((it) => it.type() === 'service_worker');
    const worker = await target.worker();
    const count = () => worker?.evaluate(countListeners);
    expect(await count()).toBe(8);
    await watched.devtools.close();
    await expect.poll(count, { timeout: 10_000 }).toBe(0);
    await watched.close();
    await road.remove();
  });
});

test('what was requested before the panel was first shown is there when it is', async () => {
  const page = await browser.newPage();
  await page.goto(servers.origins.page);
  const devtools = await page.openDevTools();
  await expect.poll(() => countInDevTools(devtools), { timeout: 10_000 }).toBe(8);
  await devtools.waitForSelector('.root-view .widget');
  await fetchRefused(page, api('before-panel'));
  const { panel } = await openCorsPanel(page);
  expect(urls(await waitForExchanges(panel, 1))).toEqual([api('before-panel')]);
  await page.close();
});

test('a navigation forgets the exchanges of the page before, unless the log is preserved', async () => {
  const { page, panel } = await watch();
  await fetchRefused(page, api('first'));
  await waitForExchanges(panel, 1);
  await page.reload();
  await fetchRefused(page, api('second'));
  await expect.poll(() => urlsIn(panel)).toEqual([api('second')]);

  await panel.click('[data-testid=preserve-log]');
  await page.reload();
  await fetchRefused(page, api('third'));
  await expect.poll(() => urlsIn(panel)).toEqual([api('second'), api('third')]);
  await page.close();
});

test("requests of a page's service worker are given to the tab that shows its origin, and to no other", async () => {
  servers.file('/sw.js', 'text/javascript', 'onmessage = ({ data }) => fetch(data).catch(() => undefined);');
  const mine = await watch();
  const other = await watch(servers.origins.crossSite);
  servers.plan([refused(`${servers.origins.sameSite}/by-worker`)]);
  await mine.page.evaluate(async (url) => {
    await navigator.serviceWorker.register('/sw.js');
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage(url);
  }, `${servers.origins.sameSite}/by-worker`);
  const [exchange] = await waitForExchanges(mine.panel, 1);
  expect(exchange).toMatchObject({
    url: `${servers.origins.sameSite}/by-worker`,
    origin: servers.origins.page,
    verdict: { outcome: 'blocked', rule: 'acao-missing', chromium: { corsError: 'MissingAllowOriginHeader' } },
  });
  expect(await urlsIn(other.panel)).toEqual([]);
  await mine.page.close();
  await other.page.close();
});

test('two watched tabs each see their own requests', async () => {
  const one = await watch();
  const two = await watch();
  await fetchRefused(one.page, api('one'));
  await fetchRefused(two.page, api('two'));
  await waitForExchanges(one.panel, 1);
  await waitForExchanges(two.panel, 1);
  expect([await urlsIn(one.panel), await urlsIn(two.panel)]).toEqual([[api('one')], [api('two')]]);
  await one.page.close();
  await two.page.close();
});

test('a tab that vanishes with requests under way leaves the others as they were', async () => {
  const gone = await watch();
  const stays = await watch();
  await fetchRefused(stays.page, api('stays'));
  void fetchRefused(gone.page, api('gone')).catch(() => undefined);
  await gone.page.close();
  await fetchRefused(stays.page, api('stays-too'));
  expect(urls(await waitForExchanges(stays.panel, 2))).toEqual([api('stays'), api('stays-too')]);
  await stays.page.close();
});
