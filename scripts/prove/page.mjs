import { createServer } from 'node:http';
import { DIST } from '../build.mjs';
import { launchBrowser, openCorsPanel } from '../launch.mjs';
import { waitFor } from '../wait-for.mjs';
import { freePort } from './server.mjs';

/** @typedef {import('puppeteer').Page} Page */
/** @typedef {import('puppeteer').Frame} Frame */
/** @typedef {import('../../src/exports/report.ts').ReportedExchange} ReportedExchange */

/**
 * @typedef {{ url: string, method: string, headers: Readonly<Record<string, string>>, credentials: boolean,
 *   body: string | null, exposed: string }} Ask
 * @typedef {{ status: number, exposed: string | null } | { error: string }} Told what the page's own code is told
 * @typedef {Awaited<ReturnType<typeof openProvingPage>>} ProvingPage
 */

/** The origin of the page, and another one that is on the list. */
export const LISTED = ['http://app.example.test', 'http://admin.example.test'];

/** Origins that are on no list. What makes the others look like the listed one is a careless pattern. */
export const UNLISTED = {
  stranger: 'http://other.example.test',
  suffix: 'http://app.example.test.evil.test',
  prefix: 'http://evilapp.example.test',
  dot: 'http://appxexample.test',
};

const ALIVE_WITHIN_MS = 10_000;

const [HOME = ''] = LISTED;
const FRAMES = [...LISTED.slice(1), ...Object.values(UNLISTED)];

/**
 * A page of a listed origin in a real browser with the extension, real DevTools open on it. Frames of the other origins
 * are in it. `.test` leads to this machine, so the origins look like those of real applications.
 */
export async function openProvingPage() {
  const port = await freePort();
  const site = createServer((request, response) => {
    const isHome = request.url === '/' && `http://${request.headers.host}` === HOME;
    const frames = isHome ? FRAMES.map((origin) => `<iframe src="${origin}/"></iframe>`).join('') : '';
    response.setHeader('Content-Type', 'text/html').end(`<!doctype html><link rel=icon href="data:,">${frames}`);
  });
  await new Promise((resolve) => site.listen(port, '127.0.0.1', () => resolve(null)));

  const args = [`--host-resolver-rules=MAP *.test 127.0.0.1:${port}`];
  const browser = await launchBrowser({ extension: DIST, args });
  const page = await browser.newPage();
  await page.goto(`${HOME}/`);
  const { panel } = await openCorsPanel(page);
  const corsErrors = await listenToChromium(page);

  /** @param {string} origin */
  const frameOf = (origin) => {
    const frame = page.frames().find((candidate) => candidate.url() === `${origin}/`);
    if (!frame) throw new Error(`the page has no frame of ${origin}`);
    return frame;
  };

  return {
    version: await browser.version(),
    /** What Chromium called the failure of a URL that the page itself asked for. */
    corsErrors,
    /** Sends one request after the other, so that each makes its own preflight. @param {string} origin @param {Ask[]} asks */
    ask: (origin, asks) => frameOf(origin).evaluate(askAll, asks),
    /** The panel's exchanges of these URLs, once none is pending. @param {readonly string[]} urls */
    async exchanges(urls) {
      /** @type {Map<string, ReportedExchange>} */
      const found = new Map();
      const inVain = () => urls.filter((url) => !found.has(url)).join(' ');
      const all = async () => {
        const report = await panel.evaluate(() => globalThis.corsPanel.report({ redact: false }));
        for (const exchange of report.exchanges) {
          if (exchange.verdict.outcome !== 'pending') found.set(exchange.url, exchange);
        }
        return urls.every((url) => found.has(url));
      };
      await waitFor('the exchanges in the panel', all).catch((cause) => {
        throw new Error(`the panel has no exchange of ${inVain()}`, { cause });
      });
      return found;
    },
    /**
     * Whether the panel and the page still run what they are asked to. Seen once in CI, never again: puppeteer had lost
     * the execution context of one of them for good, and all stacks after it waited in vain.
     */
    isAlive: () => areAlive([panel, frameOf(HOME)]),
    /** Forgets what the panel has recorded. */
    clear: () => panel.evaluate(() => globalThis.corsPanel.clear()),
    async close() {
      await browser.close();
      site.closeAllConnections();
      site.close();
    },
  };
}

/** @param {readonly Frame[]} frames */
function areAlive(frames) {
  const late = new Promise((resolve) => setTimeout(resolve, ALIVE_WITHIN_MS, false).unref());
  const answered = Promise.all(frames.map((frame) => frame.evaluate(() => true))).then(
    () => true,
    () => false,
  );
  return Promise.race([answered, late]);
}

/** @param {Page} page @returns {Promise<Map<string, string>>} Chromium's name of the failure, by URL */
async function listenToChromium(page) {
  const session = await page.createCDPSession();
  /** @type {Map<string, string>} */
  const urls = new Map();
  /** @type {Map<string, string>} */
  const errors = new Map();
  session.on('Network.requestWillBeSent', ({ requestId, request }) => urls.set(requestId, request.url));
  session.on('Network.loadingFailed', ({ requestId, corsErrorStatus }) => {
    const url = urls.get(requestId);
    if (url && corsErrorStatus) errors.set(url, corsErrorStatus.corsError);
  });
  await session.send('Network.enable');
  return errors;
}

/** Runs in a page. @param {Ask[]} asks @returns {Promise<Told[]>} */
async function askAll(asks) {
  /** @type {Told[]} */
  const told = [];
  for (const { url, method, headers, credentials, body, exposed } of asks) {
    try {
      const mode = credentials ? 'include' : 'omit';
      const response = await fetch(url, { method, headers, body, credentials: mode, cache: 'no-store' });
      await response.text();
      told.push({ status: response.status, exposed: response.headers.get(exposed) });
    } catch (error) {
      told.push({ error: String(error) });
    }
  }
  return told;
}
