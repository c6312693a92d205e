import puppeteer from 'puppeteer';
import { findBrowser } from './find-browser.mjs';
import { waitFor } from './wait-for.mjs';

/** @typedef {{ devtools: import('puppeteer').Page, panel: import('puppeteer').Frame }} OpenPanel */

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const PANEL_PATH = '/panel/panel.html';

/**
 * A browser with the extension in it, whose DevTools are pages that can be driven.
 *
 * @param {{ extension?: string, headless?: boolean, profile?: string, args?: string[] }} [options]
 *   `extension` is the folder of a built extension, `profile` a user data folder (else a new one that is deleted)
 */
export function launchBrowser({ extension, headless = true, profile, args = [] } = {}) {
  // What nobody looks at is read by a script, which knows the panel's English, whatever language the machine has.
  const language = headless ? ['--lang=en-US'] : [];
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return puppeteer.launch({
    executablePath: findBrowser() ?? puppeteer.executablePath(),
    headless,
    // Extensions can be loaded only through a pipe, and only through CDP in a branded Chrome.
    pipe: true,
    enableExtensions: extension ? [extension] : false,
    handleDevToolsAsPage: true,
    defaultViewport: null,
    args: [...FLAGS, ...asRoot, ...language, ...args],
    ...(profile ? { userDataDir: profile } : {}),
  });
}

/**
 * Opens real DevTools on a page and brings the CORS panel to the front.
 *
 * @param {import('puppeteer').Page} page
 * @returns {Promise<OpenPanel>} `panel` is the frame in which `corsPanel` lives
 */
export async function openCorsPanel(page) {
  const devtools = await page.openDevTools();
  return { devtools, panel: await showCorsPanel(devtools) };
}

/** @param {import('puppeteer').Page} devtools */
async function showCorsPanel(devtools) {
  // Before its first view is there, DevTools has no settings, and asking for its parts throws.
  await devtools.waitForSelector('.root-view .widget');
  const panelId = await waitFor('the CORS tab in DevTools', () => devtools.evaluate(findPanelId));
  await devtools.evaluate(showPanel, panelId);
  return waitFor('the CORS panel', async () => {
    const frame = panelOf(devtools);
    const isReady = await frame?.evaluate(() => 'corsPanel' in globalThis).catch(() => false);
    return isReady ? frame : undefined;
  });
}

/** Runs in DevTools. @returns {Promise<string | undefined>} */
async function findPanelId() {
  // @ts-expect-error a module of DevTools
  const { InspectorView } = await import('./ui/legacy/legacy.js');
  /** @type {string[]} */
  const tabs = InspectorView.InspectorView.instance().tabbedPane.tabIds();
  return tabs.find((id) => /^chrome-extension:.*CORS$/.test(id));
}

/** Brings a panel to the front; runs in DevTools. @param {string} id */
export async function showPanel(id) {
  // @ts-expect-error a module of DevTools
  const { InspectorView } = await import('./ui/legacy/legacy.js');
  await InspectorView.InspectorView.instance().showPanel(id);
}

/**
 * Gives DevTools a theme as its settings page would, and starts it anew, so that it tells the panel.
 *
 * @param {import('puppeteer').Page} devtools
 * @param {'light' | 'dark'} theme
 * @returns {Promise<import('puppeteer').Frame>} the new panel, which has recorded nothing yet
 */
export async function setDevToolsTheme(devtools, theme) {
  await devtools.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  await devtools.evaluate(async (chosen) => {
    // @ts-expect-error a module of DevTools
    const { Settings } = await import('./core/common/common.js');
    // DevTools calls its light theme 'default'.
    Settings.Settings.instance()
      .moduleSetting('ui-theme')
      .set(chosen === 'light' ? 'default' : chosen);
  }, theme);
  await devtools.reload();
  return showCorsPanel(devtools);
}

/** @param {import('puppeteer').Page} devtools */
const panelOf = (devtools) => devtools.frames().find((frame) => frame.url().endsWith(PANEL_PATH));

/**
 * Undocks DevTools, so that the panel is as wide as it, and gives it a size.
 *
 * @param {import('puppeteer').Page} devtools
 * @param {{ width?: number, height?: number }} [size]
 */
export async function resizePanel(devtools, { width = 1200, height = 800 } = {}) {
  await devtools.setViewport({ width, height });
  await devtools.evaluate(async () => {
    // @ts-expect-error a module of DevTools
    const { DockController } = await import('./ui/legacy/legacy.js');
    DockController.DockController.instance().setDockSide('undocked');
  });
  const panel = panelOf(devtools);
  // The panel is in another process, which hears of its new size later than DevTools does.
  await waitFor('the panel at its new size', async () => (await panel?.evaluate(() => innerWidth)) === width);
  for (const frame of [panel, devtools]) await frame?.evaluate(isDrawn);
}

/**
 * Saves a picture of DevTools, undocked.
 *
 * @param {import('puppeteer').Page} devtools
 * @param {string} path ends with .png
 * @param {{ width?: number, height?: number }} [size]
 */
export async function screenshotPanel(devtools, path, size) {
  await resizePanel(devtools, size);
  await devtools.screenshot({ path: /** @type {`${string}.png`} */ (path) });
}

/** Runs in a page: resolves once what it shows now has been drawn. */
const isDrawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
