import type { CDPSession } from 'puppeteer';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ChromiumRequest, recordChromiumVerdicts } from '../../scripts/chromium-verdicts.mjs';
import { waitFor } from '../../scripts/wait-for.mjs';
import type { ReportedExchange } from '../../src/exports/report.ts';
import { compareVerdicts, describeDisagreement } from '../support/agreement.ts';
import { readReport, waitForExchanges } from '../support/panel.ts';
import type { PlannedExchange } from '../support/plan.ts';
import { type PlannedServers, startPlannedServers } from '../support/planned-server.ts';
import { createDice, randomExchange } from '../support/random-exchange.ts';
import { runInPage } from '../support/run-in-page.ts';
import { openWatchedPage, type WatchedPage } from '../support/watched-page.ts';

const REQUESTS = 400;
const KILL_EVERY = 250;

let servers: PlannedServers;
let watched: WatchedPage;

beforeEach(async () => {
  servers = await startPlannedServers(10);
  watched = await openWatchedPage(servers.origins.page);
});

afterEach(async () => {
  await watched?.close();
  await servers?.close();
});

/** Ends the extension's worker by force; false where there is none, or it is only just starting. */
async function killWorker(session: CDPSession): Promise<boolean> {
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(
    ({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension://'),
  );
  if (!worker) return false;
  const closed = session.send('Target.closeTarget', { targetId: worker.targetId });
  return closed.then(
    () => true,
    () => false,
  );
}

interface Told {
  readonly planned: readonly PlannedExchange[];
  readonly chromium: readonly ChromiumRequest[];
}

async function sendMixedRequests(): Promise<Told> {
  const dice = createDice(20);
  const planned = Array.from({ length: REQUESTS }, (_, id) => randomExchange(dice, servers.origins, id));
  servers.plan(planned);
  const verdicts = await recordChromiumVerdicts(watched.page);
  const requests = planned.map(({ request }) => request);
  await runInPage(watched.page, requests, 6);
  return { planned, chromium: await verdicts.settled() };
}

const crossOrigin = ({ chromium }: Told): number =>
  chromium.filter(({ hops }) => hops.some((url) => new URL(url).origin !== servers.origins.page)).length;

function disagreements({ planned, chromium }: Told, ours: readonly ReportedExchange[]): string[] {
  return planned.flatMap((plan, number) => {
    const mine = ours.find(({ url }) => url === plan.request.url);
    if (!mine || mine.partial) return [];
    const agreement = compareVerdicts(
      number,
      plan,
      mine,
      chromium.find(({ url }) => url === plan.request.url),
    );
    return agreement.agrees ? [] : [describeDisagreement(agreement)];
  });
}

test('a worker stopped while nothing is under way loses nothing of the next 400 requests', async () => {
  const session = await watched.browser.target().createCDPSession();
  expect(await killWorker(session)).toBe(true);
  const told = await sendMixedRequests();
  const ours = await waitForExchanges(watched.panel, crossOrigin(told));
  expect({
    exchanges: ours.length,
    partial: ours.filter(({ partial }) => partial).length,
    wrong: disagreements(told, ours),
  }).toEqual({ exchanges: crossOrigin(told), partial: 0, wrong: [] });
});

test('a worker killed every 250 ms under 400 requests makes no verdict wrong and under 3 % partial', async () => {
  const session = await watched.browser.target().createCDPSession();
  let kills = 0;
  let killing = true;
  const killer = (async () => {
    while (killing) {
      if (await killWorker(session)) kills++;
      await new Promise((done) => setTimeout(done, KILL_EVERY));
    }
  })();
  const told = await sendMixedRequests();
  killing = false;
  await killer;
  await waitFor('the listener to be back', () =>
    watched.panel.evaluate(() => document.querySelector('[data-testid=connection]') === null),
  );
  const { exchanges: ours } = await readReport(watched.panel);
  const partial = ours.filter(({ verdict, partial }) => partial || verdict.outcome === 'pending').length;
  const unseen = crossOrigin(told) - ours.length;
  console.log(`${kills} kills under ${REQUESTS} requests: ${partial} partial, ${unseen} never seen`);
  expect(kills).toBeGreaterThan(5);
  expect(disagreements(told, ours)).toEqual([]);
  expect((partial + unseen) / REQUESTS).toBeLessThan(0.03);
});
