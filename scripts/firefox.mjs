import puppeteer from 'puppeteer';
import { waitFor } from './wait-for.mjs';

/** Where Debian's package `firefox-esr` puts it. */
const FIREFOX = '/usr/bin/firefox-esr';

/** A browser, and what runs in the scope of its own windows. @typedef {{ browser: import('puppeteer').Browser, inChrome: InChrome }} Firefox */

/** @typedef {{ log: { entries: { request: { url: string } }[] } }} FirefoxHar */

/** Runs the body of an async function there. @typedef {(body: string) => Promise<unknown>} InChrome */

/**
 * Real Firefox, without a window, whose DevTools can be reached.
 *
 * @returns {Promise<Firefox>}
 */
export async function launchFirefox() {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: FIREFOX,
    headless: true,
    defaultViewport: null,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { 'devtools.netmonitor.persistlog': true },
  });
  /** @type {(method: string, params: object) => Promise<any>} */
  // @ts-expect-error puppeteer has no way of its own into the scope of the browser's windows
  const send = async (method, params) => (await browser.connection.send(method, params)).result;
  const { contexts } = await send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const target = { context: contexts[0].context };

  /** @type {InChrome} */
  async function inChrome(body) {
    const functionDeclaration = `async () => JSON.stringify((await (async () => { ${body} })()) ?? null)`;
    const told = await send('script.callFunction', { functionDeclaration, awaitPromise: true, target });
    if (told.type === 'exception') throw new Error(told.exceptionDetails.text);
    return JSON.parse(told.result.value);
  }

  return { browser, inChrome };
}

const TOOLBOX = `
  const { require } = ChromeUtils.importESModule('resource://devtools/shared/loader/Loader.sys.mjs');
  const { gDevTools } = require('devtools/client/framework/devtools');
  const toolboxOf = (url) => gDevTools.getToolboxForTab(
    gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec === url));
`;

/**
 * Opens DevTools with its Network panel on the tab that shows this URL.
 *
 * @param {InChrome} inChrome
 * @param {string} url
 */
export async function openNetworkPanel(inChrome, url) {
  await waitFor('the tab in Firefox', () =>
    inChrome(`return gBrowser.tabs.some(({ linkedBrowser }) => linkedBrowser.currentURI.spec === '${url}')`),
  );
  await inChrome(`${TOOLBOX}
    const tab = gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec === '${url}');
    await gDevTools.showToolboxForTab(tab, { toolId: 'netmonitor' });
  `);
}

/**
 * The HAR that Firefox's own Network panel would save.
 *
 * @param {InChrome} inChrome
 * @param {string} url of the tab
 * @returns {Promise<FirefoxHar>}
 */
export async function exportFirefoxHar(inChrome, url) {
  const har = await inChrome(`${TOOLBOX}
    const network = await toolboxOf('${url}').getNetMonitorAPI();
    return network.getHar();
  `);
  return /** @type {any} */ (har);
}
