import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DIST } from '../../scripts/build.mjs';
import { launchBrowser, openCorsPanel } from '../../scripts/launch.mjs';
import { waitFor } from '../../scripts/wait-for.mjs';
import { waitForExchanges } from '../support/panel.ts';
import { type PlannedServers, startPlannedServers } from '../support/planned-server.ts';

let browser: Browser;
let servers: PlannedServers;

beforeAll(async () => {
  servers = await startPlannedServers();
  browser = await launchBrowser({ extension: DIST });
});

afterAll(async () => {
  await browser?.close();
  await servers?.close();
});

async function newPage(): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(servers.origins.page);
  return page;
}

async function press(page: Page): Promise<void> {
  const [extension] = [...(await browser.extensions()).values()];
  if (extension === undefined) throw new Error('the extension is not there');
  // Chromium presses it for the tab in front, whichever is named.
  await page.bringToFront();
  await page.triggerExtensionAction(extension);
}

const ownTabs = async () => (await browser.pages()).filter((page) => page.url().includes('/panel/own-tab.html'));

/** Presses the extension's button and waits for the tab that it opens. */
async function openOwnTab(page: Page): Promise<Page> {
  const before = new Set(await ownTabs());
  await press(page);
  const opened = await waitFor('a tab of its own', async () => (await ownTabs()).find((tab) => !before.has(tab)));
  await opened.waitForSelector('.app');
  return opened;
}

/** Makes the page fetch a URL that no server has CORS headers for. */
async function fetchRefused(page: Page, url: string): Promise<void> {
  servers.plan([{ hops: [{ url, preflight: { status: 204, headers: [] }, answer: { status: 200, headers: [] } }] }]);
  await page.evaluate((refused) => fetch(refused).catch(() => undefined), url);
}

const api = (path: string) => `${servers.origins.crossSite}/${path}`;

test('the button opens the panel beside the page, which shows what the page asks for, and nothing of other tabs', async () => {
  const page = await newPage();
  const other = await newPage();
  const tab = await openOwnTab(page);
  await waitFor('its title', async () => (await tab.title()) === `CORS: ${new URL(servers.origins.page).host}`);
  await fetchRefused(other, api('other'));
  await fetchRefused(page, api('mine'));
  const exchanges = await waitForExchanges(tab.mainFrame(), 1);
  expect(exchanges.map(({ url, verdict }) => [url, verdict.outcome, verdict.rule])).toEqual([
    [api('mine'), 'blocked', 'acao-missing'],
  ]);
  await Promise.all([page, other, tab].map((it) => it.close()));
});

test('pressed again, the button shows the tab that is there', async () => {
  const page = await newPage();
  const tab = await openOwnTab(page);
  await page.bringToFront();
  const isHidden = () => tab.evaluate(() => document.hidden);
  await waitFor('the page in front', isHidden);
  await press(page);
  await waitFor('the tab in front', async () => !(await isHidden()));
  expect(await ownTabs()).toHaveLength(1);
  await Promise.all([page, tab].map((it) => it.close()));
});

test('once the page’s tab is closed, it says so and keeps what was recorded', async () => {
  const page = await newPage();
  const tab = await openOwnTab(page);
  await fetchRefused(page, api('kept'));
  await waitForExchanges(tab.mainFrame(), 1);
  await page.close();
  const notice = await tab.waitForSelector('[data-testid=connection]');
  expect(await notice?.evaluate((element) => element.textContent)).toContain('is closed. What was recorded stays');
  expect((await waitForExchanges(tab.mainFrame(), 1)).map(({ url }) => url)).toEqual([api('kept')]);
  await tab.close();
});

test('a tab that is not there is said to be closed', async () => {
  const page = await newPage();
  const tab = await openOwnTab(page);
  await tab.goto(tab.url().replace(/tab=\d+/, 'tab=987654321'));
  await tab.waitForFunction(() => document.body.textContent.includes('The tab that was to be recorded is closed.'));
  await Promise.all([page, tab].map((it) => it.close()));
});

test('DevTools goes on recording beside it, and after it is closed', async () => {
  const page = await newPage();
  const { panel } = await openCorsPanel(page);
  const tab = await openOwnTab(page);
  await fetchRefused(page, api('both'));
  await waitForExchanges(tab.mainFrame(), 1);
  await tab.close();
  await fetchRefused(page, api('after'));
  expect((await waitForExchanges(panel, 2)).map(({ url }) => url)).toEqual([api('both'), api('after')]);
  await page.close();
});
