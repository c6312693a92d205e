import type { CDPSession } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type ChromiumRequest, recordChromiumVerdicts } from '../../scripts/chromium-verdicts.mjs';
import type { ReportedExchange } from '../../src/exports/report.ts';
import { compareVerdicts, describeDisagreement } from '../support/agreement.ts';
import { waitForExchanges } from '../support/panel.ts';
import type { PlannedExchange } from '../support/plan.ts';
import { type PlannedServers, startPlannedServers } from '../support/planned-server.ts';
import { createDice, randomExchange } from '../support/random-exchange.ts';
import { runInPage } from '../support/run-in-page.ts';
import { openWatchedPage, type WatchedPage } from '../support/watched-page.ts';
import { buildWorkerRoad } from '../support/worker-road.ts';

const REQUESTS = 400;
const KILL_EVERY = 250;

let servers: PlannedServers;
let watched: WatchedPage;

let workerRoad: Awaited<ReturnType<typeof buildWorkerRoad>>;

beforeAll(async () => {
  servers = await startPlannedServers(20);
  workerRoad = await buildWorkerRoad();
});

afterEach(() => watched?.close());

afterAll(async () => {
  servers?.close();
  await workerRoad?.remove();
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
  await runInPage(watched.page, requests, 4);
  return { planned, chromium: await verdicts.settled() };
}

const crossOrigin = ({ chromium }: Told): ChromiumRequest[] =>
  chromium.filter(({ hops }) => hops.some((url) => new URL(url).origin !== servers.origins.page));

function disagreements({ planned, chromium }: Told, ours: readonly ReportedExchange[]): string[] {
  return planned.flatMap((plan) => {
    const mine = ours.find(({ url }) => url === plan.request.url);
    // What was lost is counted apart; here only what is told counts.
    if (!mine || mine.partial) return [];
    const agreement = compareVerdicts(
      plan,
      mine,
      chromium.find(({ url }) => url === plan.request.url),
    );
    return agreement.agrees ? [] : [describeDisagreement(agreement)];
  });
}

interface Ending {
  readonly kills: number;
  readonly partial: number;
  /** Cross-origin requests of which no exchange is there. */
  readonly missing: number;
  readonly wrong: readonly string[];
}

/** Kills the worker again and again while the page sends its requests, and tells how the panel came out of it. */
async function sendUnderKills(): Promise<Ending> {
  const session = await watched.browser.target().createCDPSession();
  const kills: Promise<boolean>[] = [];
  const timer = setInterval(() => kills.push(killWorker(session)), KILL_EVERY);
  const told = await sendMixedRequests().finally(() => clearInterval(timer));
  const killed = (await Promise.all(kills)).filter(Boolean);
  return { kills: killed.length, ...(await endingOf(told)) };
}

async function endingOf(told: Told): Promise<Omit<Ending, 'kills'>> {
  const exchanges = await waitForExchanges(watched.panel, 1);
  const urls = new Set(exchanges.map(({ url }) => url));
  return {
    partial: exchanges.filter(({ partial }) => partial).length,
    missing: crossOrigin(told).filter(({ url }) => !urls.has(url)).length,
    wrong: disagreements(told, exchanges),
  };
}

test('a worker killed under 400 requests, whenever there is one, takes nothing with it', async () => {
  watched = await openWatchedPage(servers.origins.page);
  const { kills, ...ending } = await sendUnderKills();
  console.log(`${kills} kills under ${REQUESTS} requests: ${ending.partial} partial, ${ending.missing} missing`);
  // Killed once, it stays away: the DevTools page listens itself, and nothing wakes the worker.
  expect(kills).toBeGreaterThan(0);
  expect(ending).toEqual({ partial: 0, missing: 0, wrong: [] });
});

describe('where only the worker can listen', () => {
  test('one stopped while nothing is under way loses nothing of the next 400 requests', async () => {
    watched = await openWatchedPage(servers.origins.page, workerRoad.extension);
    const session = await watched.browser.target().createCDPSession();
    expect(await killWorker(session)).toBe(true);
    const told = await sendMixedRequests();
    expect(await endingOf(told)).toEqual({ partial: 0, missing: 0, wrong: [] });
  });

  test('one killed every 250 ms under 400 requests loses some, marks them, and makes no verdict wrong', async () => {
    watched = await openWatchedPage(servers.origins.page, workerRoad.extension);
    const { kills, partial, missing, wrong } = await sendUnderKills();
    console.log(
      `${kills} kills of a listening worker under ${REQUESTS} requests: ${partial} partial, ${missing} missing`,
    );
    expect(kills).toBeGreaterThan(5);
    expect(wrong).toEqual([]);
  });
});
