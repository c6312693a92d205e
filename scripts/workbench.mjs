import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';
import { launchBrowser } from './launch.mjs';

const configFile = fileURLToPath(new URL('../panel/workbench/vite.config.ts', import.meta.url));

/**
 * How a state of the workbench is to be looked at; what is left out is as the browser has it.
 *
 * @typedef {{ theme?: string, lang?: string, width?: number, height?: number }} Look
 */

/**
 * The built workbench in a browser, to be looked at by a script.
 *
 * @typedef {object} Workbench
 * @property {import('puppeteer').Page} page
 * @property {(state: string, look?: Look) => Promise<void>} show shows a state, and is done when nothing moves any more
 * @property {() => Promise<string[]>} faults what no state may ever do and this one does: be too wide, scroll as a whole,
 *   throw, or write to the console
 * @property {() => Promise<string[]>} states the names of all states
 * @property {() => Promise<void>} close
 */

/** @returns {Promise<Workbench>} */
export async function openWorkbench() {
  await build({ configFile, logLevel: 'error' });
  const server = await preview({ configFile, preview: { port: 0 }, logLevel: 'error' });
  const browser = await launchBrowser();
  const page = await browser.newPage();
  const address = server.resolvedUrls?.local[0] ?? '';
  /** @type {string[]} of the state that is shown */
  let said = [];
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') said.push(message.text());
  });

  return {
    page,
    async show(state, { theme = '', lang = '', width = 1200, height = 800 } = {}) {
      said = [];
      await page.setViewport({ width, height });
      await page.goto(`${address}?${new URLSearchParams({ bare: '', state, theme, lang })}`);
      await page.waitForSelector('[data-pressed]');
      await page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    },
    faults: async () => [...said, ...(await page.evaluate(faultsOfLayout))],
    async states() {
      await page.goto(address);
      await page.waitForSelector('select[name=state]');
      return page.$$eval('select[name=state] option', (options) => options.map((option) => option.value));
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Runs in the workbench. */
function faultsOfLayout() {
  const panes = [...document.querySelectorAll('.toolbar, .details-head, .details-body, .share, .export-frame')];
  const wide = panes.filter((pane) => pane.scrollWidth > pane.clientWidth).map((pane) => `too wide: ${pane.className}`);
  const isTall = document.documentElement.scrollHeight > innerHeight;
  return isTall ? [...wide, 'the panel scrolls as a whole'] : wide;
}
