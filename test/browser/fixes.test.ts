import type { Frame } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { waitForExchanges } from '../support/panel.ts';
import {
  describeSent,
  fateOf,
  isBlocked,
  isCrossOrigin,
  patchedPlan,
  type Sent,
  whyHopeless,
} from '../support/patched-plan.ts';
import type { PlannedExchange } from '../support/plan.ts';
import { type PlannedServers, startPlannedServers } from '../support/planned-server.ts';
import { createDice, type Dice, randomExchange } from '../support/random-exchange.ts';
import { ASKS, answer, roadOf } from '../support/road.ts';
import { AT_ONCE, runInPage } from '../support/run-in-page.ts';
import { openWatchedPage, type WatchedPage } from '../support/watched-page.ts';

const SEED = Number(process.env.SEED ?? Date.now() % 2 ** 31);
const EXCHANGES = Number(process.env.EXCHANGES ?? 400);
const BATCH = 200;
/** How many of a batch are sent a second time. */
const AGAIN = 40;

/** A plan, and the part of its URLs that is its own. */
interface Planned {
  readonly plan: PlannedExchange;
  readonly path: string;
}

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

/** Who asks. */
interface Asker {
  readonly frame: Frame;
  /** `'null'` where it is opaque. */
  readonly origin: string;
}

/** Lets the page send these, and tells what became of each. */
async function send({ frame, origin }: Asker, planned: readonly Planned[]): Promise<Sent[]> {
  servers.plan(planned.map(({ plan }) => plan));
  const requests = planned.map(({ plan }) => plan.request);
  const seen = await runInPage(frame, requests, AT_ONCE);
  const crossOrigin = planned.filter(({ plan }) => isCrossOrigin(plan, origin));
  const exchanges = await waitForExchanges(watched.panel, crossOrigin.length);
  await watched.panel.evaluate(() => globalThis.corsPanel.clear());
  return planned.map(({ plan, path }, index) => ({
    planned: plan,
    path,
    mine: exchanges.find(({ url }) => url === plan.request.url) ?? null,
    fulfilled: !seen[index]?.startsWith('TypeError'),
  }));
}

/** The next random exchanges; a redirect that the page itself refuses is no server's to change. */
function randomPlans(dice: Dice, paths: readonly number[]): Planned[] {
  return paths.map((id) => {
    const plan = randomExchange(dice, servers.origins, id);
    const redirect = plan.request.redirect === 'error' ? 'follow' : plan.request.redirect;
    return { plan: { ...plan, request: { ...plan.request, redirect } }, path: `/x/${id}/` };
  });
}

/** Numbers of paths that no test has used. */
let used = 0;
const newPaths = (many: number) => Array.from({ length: many }, () => used++);

/** The same exchange at other URLs, as its fix has it. */
function patchedOf({ planned, mine, path }: Sent): Planned {
  const other = `/x/${newPaths(1)[0]}/`;
  return { plan: patchedPlan(planned, mine?.fix?.responses ?? [], path, other), path: other };
}

/** How often each of some things came to pass. */
type Counts = Map<string, number>;
const count = (counts: Counts, what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
const told = (counts: Counts) => [...counts].map(([what, many]) => `${many} ${what}`).join(', ');

/** Makes so many random exchanges, and sends those that are blocked again as patched, until none is. */
async function proveRandom(asker: Asker, exchanges: number): Promise<{ works: number; wrong: string[] }> {
  const dice = createDice(SEED);
  const wrong: string[] = [];
  const hopeless: Counts = new Map();
  const fates: Counts = new Map();

  /** Of those that were blocked, those with a fix; one that has none, or has one, against all expectation is wrong. */
  function fixable(sent: readonly Sent[]): Sent[] {
    return sent.filter(isBlocked).filter((one) => {
      const why = whyHopeless(one, asker.origin);
      if ((why === null) !== (one.mine?.fix !== null)) wrong.push(describeSent(one));
      if (why !== null) count(hopeless, why);
      return why === null && one.mine?.fix;
    });
  }

  /** Sends each again as patched; what it returns may have been stopped again, further on. */
  async function prove(fixed: readonly Sent[]): Promise<Sent[]> {
    const sent = await send(asker, fixed.map(patchedOf));
    return sent.filter((after, index) => {
      const before = fixed[index];
      const fate = before ? fateOf(before, after) : 'wrong';
      count(fates, fate);
      if (fate === 'wrong') wrong.push(`${before && describeSent(before)} → ${describeSent(after)}`);
      return fate !== 'wrong';
    });
  }

  for (let left = exchanges; left > 0; left -= BATCH) {
    const planned = randomPlans(dice, newPaths(Math.min(BATCH, left)));
    // Sent again, some need no preflight any more: the browser has kept the answer.
    const sent = [...(await send(asker, planned)), ...(await send(asker, planned.slice(0, AGAIN)))];
    let blocked = fixable(sent);
    while (blocked.length > 0) blocked = fixable(await prove(blocked));
  }

  const works = fates.get('works') ?? 0;
  console.log(
    `${works} of ${works + wrong.length} fixes work in the browser (${told(fates)}); no fix: ${told(hopeless)}`,
  );
  return { works, wrong: wrong.slice(0, 3) };
}

test(`every fix of ${EXCHANGES} random exchanges works in the browser (SEED=${SEED})`, async () => {
  const { works, wrong } = await proveRandom(
    { frame: watched.page.mainFrame(), origin: servers.origins.page },
    EXCHANGES,
  );
  expect(wrong).toEqual([]);
  expect(works).toBeGreaterThan(EXCHANGES / 10);
}, 900_000);

async function goSandboxed(): Promise<Asker> {
  const type = 'text/html\r\nContent-Security-Policy: sandbox allow-scripts';
  servers.file('/sandboxed', type, '<!doctype html><title>sandboxed</title>');
  await watched.page.goto(`${servers.origins.page}/sandboxed`);
  return { frame: watched.page.mainFrame(), origin: 'null' };
}

test(`and of half as many of a page whose origin is opaque (SEED=${SEED})`, async () => {
  const { works, wrong } = await proveRandom(await goSandboxed(), EXCHANGES / 2);
  expect(wrong).toEqual([]);
  expect(works).toBeGreaterThan(EXCHANGES / 20);
}, 900_000);

test('a page whose origin is opaque is let in without credentials, and never with them', async () => {
  const asker = await goSandboxed();
  const planned = ASKS.map(([name, ask]): Planned => {
    const path = `/x/${newPaths(1)[0]}/`;
    const url = `${servers.origins.crossSite}${path}`;
    return { plan: roadOf(name, ask, [{ url, preflight: answer(404, []), answer: answer(200, []) }]), path };
  });
  const before = await send(asker, planned);
  const after = await send(asker, before.map(patchedOf));
  const rows = ASKS.map(([name], index) => {
    const { mine } = before[index] ?? {};
    const allowed = mine?.fix?.responses.at(-1)?.set['Access-Control-Allow-Origin'] ?? 'no fix';
    const [, condition = ''] = mine?.fix?.why.split(/, which | \(that/) ?? [];
    return [name, allowed, condition, after[index]?.fulfilled ? 'works' : 'fails'];
  });
  expect(rows).toEqual([
    ['simple', '*', '', 'works'],
    ['preflighted', '*', 'helps only if the request includes no credentials', 'works'],
    ['simple, with credentials', 'no fix', '', 'fails'],
    ['preflighted, with credentials', '*', 'helps only if the request includes no credentials', 'fails'],
  ]);
});
