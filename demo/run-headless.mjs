import { mkdir } from 'node:fs/promises';
import { recordChromiumVerdicts } from '../scripts/chromium-verdicts.mjs';
import { launchBrowser, openCorsPanel, screenshotPanel, setDevToolsTheme } from '../scripts/launch.mjs';
import { say } from '../scripts/step.mjs';
import { waitFor } from '../scripts/wait-for.mjs';
import { endpoints, pathOf } from './cases/index.mjs';
import { compare } from './compare.mjs';
import { table } from './table.mjs';

/** @typedef {import('./cases/fill.mjs').Origins} Origins */
/** @typedef {import('./compare.mjs').Comparison} Comparison */
/** @typedef {import('../scripts/launch.mjs').OpenPanel} OpenPanel */
/** @typedef {import('../src/exports/report.ts').Report} Report */

const PICTURES = '.cache/demo';
/** What the screenshots show: a few exchanges, one of them opened. */
const SHOWN = ['preflighted', 'redirect-acao-missing', 'preflight-method', 'acac-missing', 'acao-trailing-slash'];
const OPENED = 'preflight-method';

/**
 * Triggers every case in real Chromium with DevTools open, and compares our verdicts with Chromium's.
 *
 * @param {{ extension: string, origins: Origins }} options
 * @returns {Promise<boolean>} whether all agree
 */
export async function runHeadless({ extension, origins }) {
  const browser = await launchBrowser({ extension });
  try {
    const [page = await browser.newPage()] = await browser.pages();
    await page.goto(origins.page);
    const open = await openCorsPanel(page);

    const comparisons = await compareAll(page, open, origins);
    print(comparisons);
    await takePictures(page, open.devtools);

    const agreeing = comparisons.filter(({ agrees }) => agrees).length;
    console.log(`${agreeing} of ${comparisons.length} agree`);
    return agreeing === comparisons.length;
  } finally {
    await browser.close();
  }
}

/**
 * @param {import('puppeteer').Page} page
 * @param {OpenPanel} open
 * @param {Origins} origins
 */
async function compareAll(page, { panel }, origins) {
  say(`Sending the requests of ${endpoints().length} endpoints, with DevTools open`);
  const chromium = await recordChromiumVerdicts(page);
  /** @type {Map<string, string>} what the page saw, by URL */
  const saw = new Map();
  for (const { case: one, variant } of endpoints()) {
    saw.set(origins[one.api] + pathOf(one, variant), await press(page, one.id, variant));
  }
  const requests = await chromium.settled();
  const report = await completeReport(panel, requests.length);

  return endpoints().flatMap(({ case: one, variant }) => {
    const url = origins[one.api] + pathOf(one, variant);
    const ours = report.exchanges.filter(({ hops }) => hops[0]?.url === url);
    const theirs = requests.filter((request) => request.url === url);
    const times = one.times ?? 1;
    return Array.from({ length: times }, (_, index) => {
      const expected = {
        endpoint: `${pathOf(one, variant)}${index > 0 ? ' (again)' : ''}`,
        saw: saw.get(url) ?? '',
        rule: variant === 'broken' ? one.rule : null,
        mustBeCached: index === times - 1 && one.lastIsCached === true,
      };
      return compare(expected, ours[index], theirs[index]);
    });
  });
}

/** Presses a button of the demo page. @returns {Promise<string>} what the page saw */
function press(
  /** @type {import('puppeteer').Page} */ page,
  /** @type {string} */ id,
  /** @type {import('./cases/index.mjs').Variant} */ variant,
) {
  // @ts-expect-error the demo page's own function
  return page.evaluate((...which) => globalThis.runCase(...which), id, variant);
}

/** What the panel has recorded, once it has all of it, or at least all that it is ever going to have. */
async function completeReport(/** @type {import('puppeteer').Frame} */ panel, /** @type {number} */ expected) {
  /** @returns {Promise<Report>} */
  const read = () => panel.evaluate(() => globalThis.corsPanel.report({ redact: false }));
  const isComplete = async () => {
    const { exchanges } = await read();
    return exchanges.length >= expected && exchanges.every(({ verdict }) => verdict.outcome !== 'pending');
  };
  await waitFor('the verdicts of the panel', isComplete).catch((error) => say(String(error)));
  return read();
}

/** @param {Comparison[]} comparisons */
function print(comparisons) {
  const rows = comparisons.map(({ endpoint, saw, ours, theirs, agrees }) => [
    endpoint,
    saw,
    ours,
    theirs,
    agrees ? 'yes' : 'NO',
  ]);
  console.log(`\n${table(['endpoint', 'the page saw', 'our verdict', "Chromium's verdict", 'agree?'], rows)}\n`);
}

/**
 * @param {import('puppeteer').Page} page
 * @param {import('puppeteer').Page} devtools
 */
async function takePictures(page, devtools) {
  await mkdir(PICTURES, { recursive: true });
  for (const theme of /** @type {const} */ (['light', 'dark'])) {
    const panel = await setDevToolsTheme(devtools, theme);
    for (const { case: one, variant } of endpoints()) {
      if (SHOWN.includes(one.id) && variant !== 'fixed') await press(page, one.id, variant);
    }
    await panel.locator(`::-p-xpath(//*[@data-testid="row"][contains(., "${OPENED}")])`).click();
    const path = `${PICTURES}/panel-${theme}.png`;
    await screenshotPanel(devtools, path);
    say(`Picture of the panel: ${path}`);
  }
}
