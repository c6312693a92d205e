// Takes a picture of every state of the workbench, light and dark, narrow and wide.
// node scripts/screenshots.mjs [name of a state …]
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer';
import { build, preview } from 'vite';
import { findBrowser } from './find-browser.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = `${ROOT}.cache/screenshots`;
const SIZES = [
  { width: 400, height: 900 },
  { width: 1200, height: 760 },
];
const THEMES = ['light', 'dark'];
const FLAGS =
  '--no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update --disable-sync';

const configFile = `${ROOT}panel/workbench/vite.config.ts`;
await build({ configFile, logLevel: 'warn' });
const server = await preview({ configFile, preview: { port: 0 } });
const address = server.resolvedUrls?.local[0] ?? '';
const path = findBrowser();
const browser = await puppeteer.launch({
  // Without one, puppeteer takes the browser it has downloaded.
  ...(path && { executablePath: path }),
  args: FLAGS.split(' '),
});

/** What no state may ever do: scroll sideways or as a whole, or write to the console. */
const faults = [];

try {
  await mkdir(FOLDER, { recursive: true });
  const page = await browser.newPage();
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') faults.push(`${page.url()}: ${message.text()}`);
  });

  await page.goto(address);
  await page.waitForSelector('select[name=state]');
  const all = await page.$$eval('select[name=state] option', (options) => options.map((option) => option.value));
  const wanted = process.argv.slice(2);
  const states = wanted.length > 0 ? wanted : all;

  for (const size of SIZES) {
    await page.setViewport(size);
    for (const theme of THEMES) {
      for (const state of states) {
        await page.goto(`${address}?bare&state=${state}&theme=${theme}`);
        await page.waitForSelector('.app');
        await page.waitForSelector('[data-pressed]');
        await page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
        const wide = await page.$$eval(
          '.toolbar, .exchange-list, .details-head, .details-body, .share, .export-frame',
          (panes) => panes.filter((pane) => pane.scrollWidth > pane.clientWidth).map((pane) => pane.className),
        );
        if (wide.length > 0) faults.push(`${state} ${theme} ${size.width}: too wide: ${wide.join(', ')}`);
        const isTall = await page.evaluate(() => document.documentElement.scrollHeight > innerHeight);
        if (isTall) faults.push(`${state} ${theme} ${size.width}: the panel scrolls as a whole`);
        await page.screenshot({ path: `${FOLDER}/${state}-${theme}-${size.width}.png` });
      }
    }
  }
  console.log(`${states.length * THEMES.length * SIZES.length} screenshots in ${FOLDER}`);
} finally {
  await browser.close();
  await server.close();
}

for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
