import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordChromiumVerdicts } from '../../scripts/chromium-verdicts.mjs';
import type { ReportedExchange } from '../../src/exports/report.ts';
import { type Agreement, compareVerdicts, describeDisagreement } from '../support/agreement.ts';
import { astrayRoads, endlessRoads } from '../support/astray-roads.ts';
import { longRoads } from '../support/long-roads.ts';
import { waitForExchanges } from '../support/panel.ts';
import type { PlannedExchange } from '../support/plan.ts';
import { type PlannedServers, startPlannedServers } from '../support/planned-server.ts';
import { closedPort } from '../support/raw-server.ts';
import { redirectRoads } from '../support/redirect-roads.ts';
import { runInPage } from '../support/run-in-page.ts';
import { openWatchedPage, type WatchedPage } from '../support/watched-page.ts';

let servers: PlannedServers;
let watched: WatchedPage;

beforeAll(async () => {
  servers = await startPlannedServers();
  watched = await openWatchedPage(servers.origins.page);
});

afterAll(async () => {
  await watched?.close();
  servers?.close();
});

/** Lets the page go these roads, and compares what we and Chromium say of each. */
async function go(roads: readonly PlannedExchange[]): Promise<Agreement[]> {
  const { page, panel } = watched;
  servers.plan(roads);
  const chromium = await recordChromiumVerdicts(page);
  const requests = roads.map(({ request }) => request);
  await runInPage(page, requests, 12);
  const told = await chromium.settled();
  await chromium.stop();
  const ours: ReportedExchange[] = await waitForExchanges(panel, roads.length);
  await panel.evaluate(() => globalThis.corsPanel.clear());
  return roads.map((road) => {
    const sameUrl = ({ url }: { url: string }) => url === road.request.url;
    return compareVerdicts(road, ours.find(sameUrl), told.find(sameUrl));
  });
}

function expectAgreement(table: string, agreements: readonly Agreement[]): void {
  const wrong = agreements.filter(({ agrees, mine }) => !agrees || mine === undefined);
  console.log(`${table}: ${agreements.length - wrong.length} of ${agreements.length}`);
  expect(wrong.slice(0, 5).map(describeDisagreement)).toEqual([]);
}

test('every redirect status, on every way between origins', async () => {
  expectAgreement('redirects', await go(redirectRoads(servers.origins)));
});

test('two to four redirects, between up to four origins', async () => {
  expectAgreement('long redirects', await go(longRoads(servers.origins)));
});

test('redirects to where no fetch can follow', async () => {
  expectAgreement('redirects astray', await go(astrayRoads(servers.origins, await closedPort())));
});

test('redirects without an end', async () => {
  expectAgreement('endless redirects', await go(endlessRoads(servers.origins)));
});
