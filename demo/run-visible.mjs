import { launchBrowser, openCorsPanel } from '../scripts/launch.mjs';
import { say } from '../scripts/step.mjs';

/**
 * Opens a window with the demo page and DevTools on the CORS panel, and waits until it is closed.
 *
 * @param {{ extension: string, origins: import('./cases/fill.mjs').Origins }} options
 */
export async function runVisible({ extension, origins }) {
  const browser = await launchBrowser({ extension, headless: false, args: ['--window-size=1500,950'] });
  const [page = await browser.newPage()] = await browser.pages();
  await page.goto(origins.page);
  await openCorsPanel(page);
  say(`The demo page is ${origins.page}`);
  say('Press the buttons on the page and read in the CORS panel of DevTools why a request fails.');
  say('Close the window or press Ctrl+C to stop.');
  await closed(browser);
}

/** @param {import('puppeteer').Browser} browser */
function closed(browser) {
  // On macOS a browser without windows goes on running.
  browser.on('targetdestroyed', async () => {
    const pages = await browser.pages().catch(() => []);
    if (pages.every((page) => page.url().startsWith('devtools:'))) await browser.close();
  });
  return new Promise((resolve) => browser.once('disconnected', resolve));
}
