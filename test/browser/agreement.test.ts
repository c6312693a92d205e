import type { Browser, Frame, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DIST } from '../../scripts/build.mjs';
import { recordChromiumVerdicts } from '../../scripts/chromium-verdicts.mjs';
import { launchBrowser, openCorsPanel } from '../../scripts/launch.mjs';
import { type Agreement, compareVerdicts, describeDisagreement, isAmbiguous } from '../support/agreement.ts';
import { waitForExchanges } from '../support/panel.ts';
import type { PlannedExchange } from '../support/plan.ts';
import { type PlannedServers, startPlannedServers } from '../support/planned-server.ts';
import { createDice, randomExchange } from '../support/random-exchange.ts';
import { runInPage } from '../support/run-in-page.ts';

const SEED = Number(process.env.SEED ?? Date.now() % 2 ** 31);
const EXCHANGES = Number(process.env.EXCHANGES ?? 2000);
const BATCH = 250;
/** How many of a batch are sent a second time. */
const AGAIN = 40;

let browser: Browser;
let servers: PlannedServers;
let page: Page;
let panel: Frame;

beforeAll(async () => {
  servers = await startPlannedServers();
  browser = await launchBrowser({ extension: DIST });
  page = await browser.newPage();
  await page.goto(servers.origins.page);
  ({ panel } = await openCorsPanel(page));
});

afterAll(async () => {
  await browser?.close();
  await servers?.close();
});

/** Lets the page send these exchanges and compares what we and Chromium say of each. */
async function compareAll(planned: readonly PlannedExchange[]): Promise<Agreement[]> {
  const chromium = await recordChromiumVerdicts(page);
  const requests = planned.map(({ request }) => request);
  await runInPage(page, requests, 12);
  const told = await chromium.settled();
  await chromium.stop();
  const crossOrigin = told.filter(({ hops }) => hops.some((url) => new URL(url).origin !== servers.origins.page));
  const ours = await waitForExchanges(panel, crossOrigin.length);
  await panel.evaluate(() => globalThis.corsPanel.clear());
  return planned.map((plan) => {
    const theirs = told.find(({ url }) => url === plan.request.url);
    const mine = ours.find(({ url }) => url === plan.request.url);
    return compareVerdicts(plan, mine, theirs);
  });
}

test(`every verdict on ${EXCHANGES} random exchanges equals Chromium's (SEED=${SEED})`, async () => {
  const dice = createDice(SEED);
  const agreements: Agreement[] = [];
  for (let first = 0; first < EXCHANGES; first += BATCH) {
    const size = Math.min(BATCH, EXCHANGES - first);
    const batch = Array.from({ length: size }, (_, index) => randomExchange(dice, servers.origins, first + index));
    servers.plan(batch);
    agreements.push(...(await compareAll(batch)));
    // Sent again, some need no preflight any more: the browser has kept the answer for its Max-Age.
    agreements.push(...(await compareAll(batch.slice(0, AGAIN))));
  }
  const cached = agreements.filter(({ mine }) => mine?.hops.some(({ preflight }) => preflight === 'cached'));
  const wrong = agreements.filter(({ agrees }) => !agrees);
  const ambiguous = agreements.filter(({ alternatives }) => alternatives);
  const rightFirst = ambiguous.filter(({ rightFirst }) => rightFirst);
  console.log(
    `${agreements.length - wrong.length} agree, ${ambiguous.length} with alternatives, of which ${rightFirst.length} with the right one first`,
  );
  console.log(`${cached.length} with a preflight from the browser's cache`);
  expect(cached.length).toBeGreaterThan(0);
  expect(wrong.slice(0, 5).map(describeDisagreement)).toEqual([]);
  expect(ambiguous.filter(({ mine }) => !isAmbiguous(mine)).map(describeDisagreement)).toEqual([]);
}, 600_000);
