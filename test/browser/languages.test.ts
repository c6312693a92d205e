import { readdirSync, readFileSync } from 'node:fs';
import type { Browser } from 'puppeteer';
import { afterEach, expect, test } from 'vitest';
import { sentenceText } from '../../panel/sentence-text.ts';
import { messagesIn, speak } from '../../panel/texts.ts';
import { DIST } from '../../scripts/build.mjs';
import { launchBrowser } from '../../scripts/launch.mjs';
import { waitFor } from '../../scripts/wait-for.mjs';
import { buildReport } from '../../src/exports/build-report.ts';
import { explainAll } from '../../src/exports/explain.ts';
import { failed, PAGE } from '../support/exchange.ts';

const EXPLAINED = explainAll([failed({ hops: [{ answer: {} }] })]);
const REPORT = buildReport(EXPLAINED, {
  generator: { name: 'CORS Verdict', version: '0' },
  browser: '',
  exportedAt: '2026-11-22T00:00:00.000Z',
  page: { url: PAGE },
});

let browser: Browser;

afterEach(() => browser?.close());

test.each(readdirSync('_locales'))('the browser takes the texts of %s, and the panel speaks them', async (folder) => {
  const texts = JSON.parse(readFileSync(`_locales/${folder}/messages.json`, 'utf8'));
  const tag = texts.language.message;
  browser = await launchBrowser({ extension: DIST, args: [`--lang=${tag}`] });
  const id = await waitFor('the extension', async () => [...(await browser.extensions()).keys()][0]);
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${id}/panel/own-tab.html?tab=0`);
  const says = (what: string, text: string) =>
    waitFor(`“${text}”`, () => page.$eval(what, ({ textContent }, wanted) => textContent === wanted, text));
  await page.waitForSelector('[data-testid=empty-state] h2');
  await says('[data-testid=empty-state] h2', texts.empty_tabClosed.message);
  expect(await page.evaluate(() => document.documentElement.lang)).toBe(tag);

  await page.evaluate((report) => globalThis.corsPanel.load(report), JSON.stringify(REPORT));
  await page.click('[role=row][aria-rowindex="2"]');
  await page.waitForSelector('[data-testid=explanation]');
  speak(messagesIn(texts));
  await says('[data-testid=explanation]', EXPLAINED.map(({ verdict }) => sentenceText(verdict.explanation)).join(''));
});
