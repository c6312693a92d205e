import { createServer } from 'node:http';
import { DIST } from '../build.mjs';
import { launchBrowser, openCorsPanel } from '../launch.mjs';
import { waitFor } from '../wait-for.mjs';
import { freePort } from './server.mjs';

/** @typedef {import('puppeteer').Page} Page */
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

const DO_WHAT_IS_POSTED = `<script>
${askAll}
onmessage = async ({ data, ports: [port] }) => port.postMessage(await askAll(data));
</script>`;

const [HOME = ''] = LISTED;
const FRAMES = [...LISTED.slice(1), ...Object.values(UNLISTED)];

/**
 * A page of a listed origin in a real browser with the extension, real DevTools open on it. Frames of the other origins
 * are in it, and do what the page posts to them: puppeteer is not asked to reach into them, since in CI, twice and
 * nowhere else, it had lost their execution contexts for good. `.test` leads to this machine, so the origins look like
 * those of real applications.
 */
export async function openProvingPage() {
  const port = await freePort();
  const site = createServer((request, response) => {
    const isHome = request.url === '/' && `http://${request.headers.host}` === HOME;
    const content = isHome ? FRAMES.map((origin) => `<iframe src="${origin}/"></iframe>`).join('') : DO_WHAT_IS_POSTED;
    response.setHeader('Content-Type', 'text/html').end(`<!doctype html><link rel=icon href="data:,">${content}`);
  });
  await new Promise((resolve) => site.listen(port, '127.0.0.1', () => resolve(null)));

  const args = [`--host-resolver-rules=MAP *.test 127.0.0.1:${port}`];
  const browser = await launchBrowser({ extension: DIST, args });
  const page = await browser.newPage();
  await page.goto(`${HOME}/`);
  const { panel } = await openCorsPanel(page);
  const corsErrors = await listenToChromium(page);

  /** @param {string} origin @param {Ask[]} asks */
  const ask = (origin, asks) =>
    origin === HOME ? page.evaluate(askAll, asks) : page.evaluate(postToFrame, FRAMES.indexOf(origin), asks);

  return {
    version: await browser.version(),
    /** What Chromium called the failure of a URL that the page itself asked for. */
    corsErrors,
    /** Sends one request after the other, so that each makes its own preflight. @param {string} origin @param {Ask[]} asks */
    ask,
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
    /** Which of the panel and the origins do no longer what they are asked to. */
    async dead() {
      const origins = [HOME, ...FRAMES];
      const answered = await Promise.all(origins.map((origin) => isAnswered(ask(origin, []))));
      const silent = origins.filter((_, at) => !answered[at]);
      return (await isAnswered(panel.evaluate(() => true))) ? silent : ['the panel', ...silent];
    },
    /** Forgets what the panel has recorded. */
    clear: () => panel.evaluate(() => globalThis.corsPanel.clear()),
    async close() {
      await browser.close();
      site.closeAllConnections();
      site.close();
    },
  };
}

/** @param {Promise<unknown>} question @returns {Promise<boolean>} */
function isAnswered(question) {
  /** @type {Promise<false>} */
  const late = new Promise((resolve) => setTimeout(resolve, ALIVE_WITHIN_MS, false).unref());
  const answered = question.then(
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

/** Runs in the page. @param {number} index of the frame @param {Ask[]} asks @returns {Promise<Told[]>} */
function postToFrame(index, asks) {
  const { port1, port2 } = new MessageChannel();
  const frame = window.frames[index];
  if (!frame) throw new Error(`the page has no frame ${index}`);
  frame.postMessage(asks, '*', [port2]);
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
  });
}
