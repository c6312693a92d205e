import { afterAll, beforeAll, expect, test } from 'vitest';
import { waitFor } from '../../scripts/wait-for.mjs';
import { maxAge } from '../../src/cors/preflight-cache.ts';
import { getHeader } from '../../src/http/headers.ts';
import { LONGER_THAN_DEFAULT, MAX_AGES, type MaxAgeLines } from '../support/max-age.ts';
import { waitForExchanges } from '../support/panel.ts';
import type { Answer } from '../support/plan.ts';
import { type PlannedServers, startPlannedServers } from '../support/planned-server.ts';
import { openWatchedPage, type WatchedPage } from '../support/watched-page.ts';

let servers: PlannedServers;
let watched: WatchedPage;
/** How many requests the page has made since the panel was last cleared. */
let made = 0;

beforeAll(async () => {
  servers = await startPlannedServers();
  watched = await openWatchedPage(servers.origins.page);
});

afterAll(async () => {
  await watched?.close();
  servers?.close();
});

const linesOf = (lines: MaxAgeLines) => lines.map((line) => ['Access-Control-Max-Age', line] as const);

const allowing = (lines: MaxAgeLines): Answer => ({
  status: 204,
  headers: [['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Methods', 'PUT'], ...linesOf(lines)],
});

/** A URL for each of these ages. */
function planned(name: string, ages: readonly MaxAgeLines[]): string[] {
  const hops = ages.map((lines, index) => {
    const url = `${servers.origins.crossSite}/${name}-${index}`;
    return { url, preflight: allowing(lines), answer: allowing([]) };
  });
  servers.plan([{ hops }]);
  return hops.map(({ url }) => url);
}

/** Asks for all of them once, and tells of each whether the preflight came from the cache, because no server saw it. */
async function round(urls: readonly string[]): Promise<boolean[]> {
  const before = urls.map(servers.preflightsOf);
  await watched.page.evaluate(
    (all) => Promise.all(all.map((url) => fetch(url, { method: 'PUT' }).then((answer) => answer.text()))),
    [...urls],
  );
  made += urls.length;
  return urls.map((url, index) => servers.preflightsOf(url) === before[index]);
}

/** Compares, request by request, where the preflight came from with where we say that it did; forgets them. */
async function expectSaid(table: string, ages: readonly MaxAgeLines[], urls: readonly string[], rounds: boolean[][]) {
  const exchanges = await waitForExchanges(watched.panel, made);
  const compared = urls.map((url, index) => ({
    maxAge: ages[index],
    cached: rounds.map((answers) => answers[index]),
    ours: exchanges.filter((exchange) => exchange.url === url).map(({ hops }) => hops[0]?.preflight === 'cached'),
  }));
  const wrong = compared.filter(({ cached, ours }) => JSON.stringify(cached) !== JSON.stringify(ours));
  console.log(`${table}: ${urls.length - wrong.length} of ${urls.length}`);
  expect(wrong).toEqual([]);
  await watched.panel.evaluate(() => globalThis.corsPanel.clear());
  made = 0;
}

/** As the box in DevTools' network panel does. Any answer on this session says that the setting has arrived too. */
const setCacheDisabled = (isDisabled: boolean): Promise<unknown> =>
  watched.devtools.evaluate(`(async () => {
    const { Settings } = await import('./core/common/common.js');
    const { TargetManager } = await import('./core/sdk/sdk.js');
    Settings.Settings.instance().moduleSetting('cache-disabled').set(${isDisabled});
    const page = TargetManager.TargetManager.instance().primaryPageTarget();
    await page.runtimeAgent().invoke_evaluate({ expression: '0' });
  })()`);

test('a preflight answer is kept as long as we say that Access-Control-Max-Age keeps it', async () => {
  const urls = planned('max-age', MAX_AGES);
  const clock = planned('clock', [[LONGER_THAN_DEFAULT]]);
  const first = await round(urls);
  await round(clock);
  const atOnce = await round(urls);
  await waitFor('the clock to run out', async () => !(await round(clock))[0]);
  const later = await round(urls);
  const wrong = MAX_AGES.map((lines, index) => {
    const seconds = maxAge(getHeader(linesOf(lines), 'Access-Control-Max-Age'));
    const ours = [false, seconds > 0, seconds > Number(LONGER_THAN_DEFAULT)];
    return { lines, ours, cached: [first, atOnce, later].map((answers) => answers[index]) };
  }).filter(({ ours, cached }) => JSON.stringify(ours) !== JSON.stringify(cached));
  console.log(`Max-Age: ${MAX_AGES.length - wrong.length} of ${MAX_AGES.length}`);
  expect(wrong).toEqual([]);
  await expectSaid('preflights from the cache', MAX_AGES, urls, [first, atOnce, later]);
});

test('while DevTools disables the cache, every request is preflighted, and what is answered is kept for later', async () => {
  const urls = planned('disabled', MAX_AGES);
  const rounds: boolean[][] = [];
  for (const isDisabled of [false, true, true, false]) {
    await setCacheDisabled(isDisabled);
    rounds.push(await round(urls));
  }
  const kept = MAX_AGES.map((lines) => maxAge(getHeader(linesOf(lines), 'Access-Control-Max-Age')) > 0);
  const none = MAX_AGES.map(() => false);
  expect(rounds).toEqual([none, none, none, kept]);
  await expectSaid('preflights with the cache disabled', MAX_AGES, urls, rounds);
});
