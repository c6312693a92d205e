import { readdirSync, readFileSync } from 'node:fs';
import type { Browser } from 'puppeteer';
import { afterEach, expect, test } from 'vitest';
import { DIST } from '../../scripts/build.mjs';
import { launchBrowser } from '../../scripts/launch.mjs';
import { waitFor } from '../../scripts/wait-for.mjs';

let browser: Browser;

afterEach(() => browser?.close());

test.each(readdirSync('_locales'))('the browser takes the texts of %s, and the panel speaks them', async (folder) => {
  const texts = JSON.parse(readFileSync(`_locales/${folder}/messages.json`, 'utf8'));
  const tag = texts.language.message;
  browser = await launchBrowser({ extension: DIST, args: [`--lang=${tag}`] });
  const id = await waitFor('the extension', async () => [...(await browser.extensions()).keys()][0]);
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${id}/panel/own-tab.html?tab=0`);
  const title = await page.waitForSelector('[data-testid=empty-state] h2');
  expect([
    await page.evaluate(() => document.documentElement.lang),
    await title?.evaluate(({ textContent }) => textContent),
  ]).toEqual([tag, texts.empty_tabClosed.message]);
});
