import { rm } from 'node:fs/promises';
import { DIST } from '../build.mjs';
import { launchBrowser, openCorsPanel } from '../launch.mjs';
import { compare } from './compare.mjs';
import { FETCHES, millisecondsPerFetch, startFetchServer } from './fetching.mjs';
import { writeIdleExtension } from './idle-extension.mjs';
import { writeSilentExtension } from './silent-extension.mjs';

/** @typedef {Awaited<ReturnType<typeof startFetchServer>>} FetchServer */

/**
 * Page fetches with our extension and DevTools closed, against no extension.
 *
 * @param {number} rounds
 */
export function compareClosed(rounds) {
  return compareBrowsers({ extension: DIST }, {}, rounds);
}

/**
 * Page fetches with our extension and DevTools closed, against an extension with the same permissions and no code: what
 * is ours of the cost above. Chromium charges for the permission `webRequest` itself, listeners or none.
 *
 * @param {number} rounds
 */
export async function compareSilent(rounds) {
  const silent = await writeSilentExtension();
  try {
    return await compareBrowsers({ extension: DIST }, { extension: silent }, rounds);
  } finally {
    await rm(silent, { recursive: true });
  }
}

/**
 * Page fetches with DevTools open on our panel, against DevTools open on the panel of an extension with the same
 * listeners that does nothing.
 *
 * @param {number} rounds
 */
export async function compareOpen(rounds) {
  const idle = await writeIdleExtension();
  try {
    return await compareBrowsers(
      { extension: DIST, withDevTools: true },
      { extension: idle, withDevTools: true },
      rounds,
    );
  } finally {
    await rm(idle, { recursive: true });
  }
}

/** @typedef {{ extension?: string, withDevTools?: boolean }} Side */

/**
 * @param {Side} ours
 * @param {Side} rival
 * @param {number} rounds
 */
async function compareBrowsers(ours, rival, rounds) {
  const server = await startFetchServer();
  const browsers = await Promise.all([openSide(ours, server), openSide(rival, server)]);
  try {
    const [us, them] = browsers;
    const comparison = await compare(us.measure, them.measure, rounds);
    if (ours.withDevTools) await requireRecorded(us.panel);
    return comparison;
  } finally {
    await Promise.all(browsers.map(({ browser }) => browser.close()));
    server.stop();
  }
}

/**
 * @param {Side} side
 * @param {FetchServer} server
 */
async function openSide({ extension, withDevTools = false }, server) {
  const browser = await launchBrowser(extension ? { extension } : {});
  const page = await browser.newPage();
  await page.goto(server.page);
  const panel = withDevTools ? (await openCorsPanel(page)).panel : null;
  return { browser, panel, measure: () => millisecondsPerFetch(page, server.api) };
}

/**
 * A panel that has seen nothing costs nothing, and would win by it.
 *
 * @param {import('puppeteer').Frame | null} panel
 */
async function requireRecorded(panel) {
  const recorded = await panel?.evaluate(
    async () => (await globalThis.corsPanel.report({ redact: false })).exchanges.length,
  );
  if (recorded !== FETCHES) throw new Error(`Our panel shows ${recorded} exchanges of ${FETCHES}`);
}
