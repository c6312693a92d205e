import type { Frame, Page } from 'puppeteer';
import { recordChromiumVerdicts } from '../../scripts/chromium-verdicts.mjs';
import { type Agreement, compareVerdicts } from './agreement.ts';
import { waitForExchanges } from './panel.ts';
import type { PlannedExchange } from './plan.ts';
import type { PlannedServers } from './planned-server.ts';
import { createDice, randomExchange } from './random-exchange.ts';
import { AT_ONCE, runInPage } from './run-in-page.ts';

const BATCH = 250;
/** How many of a batch are sent a second time. */
const AGAIN = 40;

export interface Compared {
  readonly page: Page;
  readonly panel: Frame;
  readonly servers: PlannedServers;
}

/** Lets the page send these exchanges and compares what we and Chromium say of each. */
async function compareAll(
  { page, panel, servers }: Compared,
  planned: readonly PlannedExchange[],
): Promise<Agreement[]> {
  const chromium = await recordChromiumVerdicts(page);
  const requests = planned.map(({ request }) => request);
  await runInPage(page, requests, AT_ONCE);
  const told = await chromium.settled();
  await chromium.stop();
  const crossOrigin = told.filter(({ hops }) => hops.some((url) => new URL(url).origin !== servers.origins.page));
  const ours = await waitForExchanges(panel, crossOrigin.length);
  if (new Set(ours.map(({ url }) => url)).size < ours.length) throw new Error('One request made two exchanges');
  await panel.evaluate(() => globalThis.corsPanel.clear());
  return planned.map((plan) => {
    const theirs = told.find(({ url }) => url === plan.request.url);
    const mine = ours.find(({ url }) => url === plan.request.url);
    return compareVerdicts(plan, mine, theirs);
  });
}

/** The same for so many random exchanges; the same seed makes the same ones. */
export async function compareRandom(compared: Compared, seed: number, count: number): Promise<Agreement[]> {
  const dice = createDice(seed);
  const agreements: Agreement[] = [];
  for (let first = 0; first < count; first += BATCH) {
    const size = Math.min(BATCH, count - first);
    const batch = Array.from({ length: size }, (_, index) =>
      randomExchange(dice, compared.servers.origins, first + index),
    );
    compared.servers.plan(batch);
    agreements.push(...(await compareAll(compared, batch)));
    // Sent again, some need no preflight any more: the browser has kept the answer for its Max-Age.
    agreements.push(...(await compareAll(compared, batch.slice(0, AGAIN))));
  }
  return agreements;
}
