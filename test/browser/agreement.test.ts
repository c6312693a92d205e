import type { Browser, Frame, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DIST } from '../../scripts/build.mjs';
import { launchBrowser, openCorsPanel } from '../../scripts/launch.mjs';
import { describeDisagreement, isAmbiguous } from '../support/agreement.ts';
import { compareRandom } from '../support/compare-all.ts';
import { type PlannedServers, startPlannedServers } from '../support/planned-server.ts';

const SEED = Number(process.env.SEED ?? Date.now() % 2 ** 31);
const EXCHANGES = Number(process.env.EXCHANGES ?? 2000);

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

test(`every verdict on ${EXCHANGES} random exchanges equals Chromium's (SEED=${SEED})`, async () => {
  const agreements = await compareRandom({ page, panel, servers }, SEED, EXCHANGES);
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
