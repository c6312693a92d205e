import type { Frame, Page } from 'puppeteer';
import { expect } from 'vitest';
import { recordChromiumVerdicts } from '../../scripts/chromium-verdicts.mjs';
import { type Agreement, compareVerdicts, describeDisagreement } from './agreement.ts';
import { waitForExchanges } from './panel.ts';
import type { PlannedServers } from './planned-server.ts';
import type { Road } from './road.ts';
import { runInPage } from './run-in-page.ts';

/** Where roads are gone, and who answers on them. */
export interface Ground {
  readonly page: Page;
  readonly panel: Frame;
  readonly servers: PlannedServers;
}

/** Lets the page go these roads, and compares what we and Chromium say of each. */
export async function goRoads({ page, panel, servers }: Ground, roads: readonly Road[]): Promise<Agreement[]> {
  servers.plan(roads);
  const chromium = await recordChromiumVerdicts(page);
  const requests = roads.map(({ request }) => request);
  await runInPage(page, requests, 12);
  const told = await chromium.settled();
  await chromium.stop();
  const ours = await waitForExchanges(panel, roads.length);
  await panel.evaluate(() => globalThis.corsPanel.clear());
  return roads.map((road) => {
    const sameUrl = ({ url }: { url: string }) => url === road.request.url;
    return compareVerdicts(road, ours.find(sameUrl), told.find(sameUrl));
  });
}

/** Every row must agree, and be there. */
export function expectAgreement(table: string, agreements: readonly Agreement[]): void {
  const wrong = agreements.filter(({ agrees, mine }) => !agrees || mine === undefined);
  console.log(`${table}: ${agreements.length - wrong.length} of ${agreements.length}`);
  expect(wrong.slice(0, 5).map(describeDisagreement)).toEqual([]);
}
