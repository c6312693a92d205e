import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/**
 * Fetches of one round; every other one is preflighted. Many short rounds rather than few long ones: what else the
 * machine does is then more alike within a round.
 */
export const FETCHES = 150;

/** Starts the server that the pages fetch from. */
export async function startFetchServer() {
  const child = fork(fileURLToPath(new URL('fetch-server.mjs', import.meta.url)));
  const [port] = await once(child, 'message');
  return { page: `http://localhost:${port}/`, api: `http://127.0.0.1:${port}/api`, stop: () => child.kill() };
}

/**
 * Loads the page anew, so that nothing of an earlier round weighs on this one, and lets it fetch.
 *
 * @param {import('puppeteer').Page} page
 * @param {string} api
 * @returns {Promise<number>} milliseconds a fetch
 */
export async function millisecondsPerFetch(page, api) {
  await page.reload();
  return (await page.evaluate(fetchAll, api, FETCHES)) / FETCHES;
}

/**
 * Runs in the page. Six fetches are under way at any time, as many as a browser has connections for.
 *
 * @param {string} api
 * @param {number} count
 */
async function fetchAll(api, count) {
  let next = 0;
  async function lane() {
    while (next < count) {
      const number = next++;
      const isPreflighted = number % 2 === 1;
      const options = { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: '{}' };
      const response = await fetch(`${api}/items/${number}`, isPreflighted ? options : {});
      await response.text();
    }
  }
  const started = performance.now();
  await Promise.all(Array.from({ length: 6 }, lane));
  return performance.now() - started;
}
