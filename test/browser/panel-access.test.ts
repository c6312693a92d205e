import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PlannedServers, startPlannedServers } from '../support/planned-server.ts';
import { openWatchedPage, type WatchedPage } from '../support/watched-page.ts';

let servers: PlannedServers;
let watched: WatchedPage;
/** Where a user says which sites an extension may see. */
let settings: Page;

beforeAll(async () => {
  servers = await startPlannedServers();
  watched = await openWatchedPage(servers.origins.page);
  settings = await watched.browser.newPage();
  await settings.goto('chrome://extensions');
});

afterAll(async () => {
  await watched?.close();
  await servers?.close();
});

/** Does what the user does under "Site access". */
async function allow(hostAccess: 'ON_CLICK' | 'ON_ALL_SITES'): Promise<void> {
  const extensionId = new URL(watched.panel.url()).host;
  await settings.evaluate(
    (change) => {
      type Private = { updateExtensionConfiguration(change: object): Promise<void> };
      const { chrome } = globalThis as unknown as { chrome: { developerPrivate: Private } };
      return chrome.developerPrivate.updateExtensionConfiguration(change);
    },
    { extensionId, hostAccess },
  );
}

const shown = () => watched.panel.evaluate(() => document.querySelector('[data-testid=empty-state] h2')?.textContent);
const noticed = () => watched.panel.evaluate(() => document.querySelector('[data-testid=connection]')?.textContent);

test('where the user lets the extension see no site, the panel says so until it may again', async () => {
  await expect.poll(shown).toBe('Nothing cross-origin yet');
  await allow('ON_CLICK');
  await expect.poll(shown).toBe('No permission for this page');
  await allow('ON_ALL_SITES');
  await expect.poll(shown).toBe('Nothing cross-origin yet');
});

test('with exchanges in the list, a line above it says so', async () => {
  await watched.page.evaluate((url) => fetch(url).catch(() => undefined), servers.origins.crossSite);
  await watched.panel.waitForSelector('[data-testid=row]');
  await allow('ON_CLICK');
  await expect.poll(noticed).toContain('does not let the extension see this page’s requests');
  await allow('ON_ALL_SITES');
  await expect.poll(noticed).toBe(undefined);
});
