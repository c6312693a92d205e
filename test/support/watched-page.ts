import type { Browser, Frame, Page } from 'puppeteer';
import { DIST } from '../../scripts/build.mjs';
import { launchBrowser, openCorsPanel } from '../../scripts/launch.mjs';

/** A page in a real browser, with real DevTools open on it and our panel in front. */
export interface WatchedPage {
  readonly browser: Browser;
  readonly page: Page;
  readonly devtools: Page;
  readonly panel: Frame;
  close(): Promise<void>;
}

/** @param extension folder of a built extension */
export async function openWatchedPage(url: string, extension = DIST): Promise<WatchedPage> {
  const browser = await launchBrowser({ extension });
  const page = await browser.newPage();
  await page.goto(url);
  const { devtools, panel } = await openCorsPanel(page);
  return { browser, page, devtools, panel, close: () => browser.close() };
}
