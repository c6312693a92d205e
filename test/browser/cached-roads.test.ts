import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordChromiumVerdicts } from '../../scripts/chromium-verdicts.mjs';
import { cachedRoads } from '../support/cached-roads.ts';
import { waitForExchanges } from '../support/panel.ts';
import type { Answer } from '../support/plan.ts';
import { type PlannedServers, startPlannedServers } from '../support/planned-server.ts';
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

/** One after the other, so that the second is answered by what the first has left. */
async function fetchAll(asked: readonly { url: string; mode: RequestMode }[]): Promise<void> {
  await watched.page.evaluate(
    async (all) => {
      for (const { url, mode } of all) {
        await fetch(url, { mode })
          .then((answer) => answer.text())
          .catch(() => undefined);
      }
    },
    [...asked],
  );
}

const END: Answer = { status: 200, headers: [['Access-Control-Allow-Origin', '*']] };
const NONE: Answer = { status: 204, headers: [] };

/** Our servers say `Connection: close`, which no cache keeps. */
test('what the cache answers, and what it has confirmed', async () => {
  const { page, panel } = watched;
  const rows = cachedRoads(servers.origins).map((road, index) => {
    return { ...road, url: `${servers.origins.crossSite}/cached-${index}` };
  });
  servers.plan(
    rows.map(({ url, answer }) => ({
      hops: [
        { url, preflight: NONE, answer },
        { url: `${url}?end`, preflight: NONE, answer: END },
      ],
    })),
  );
  await fetchAll(rows.map(({ url, first }) => ({ url, mode: first })));
  await waitForExchanges(panel, rows.length);
  await panel.evaluate(() => globalThis.corsPanel.clear());

  const chromium = await recordChromiumVerdicts(page);
  await fetchAll(rows.map(({ url }) => ({ url, mode: 'cors' })));
  const told = await chromium.settled();
  const ours = await waitForExchanges(panel, rows.length);
  const compared = rows.map(({ name, url, isNotStored = false }) => {
    const mine = ours.find((exchange) => exchange.url === url);
    const theirs = told.find((request) => request.url === url);
    const { outcome = 'missing', chromium: error = null } = mine?.verdict ?? {};
    return {
      name,
      isStored: !isNotStored,
      ours: { outcome, error },
      chromium: { outcome: theirs?.errorText === null ? 'allowed' : 'blocked', error: theirs?.corsError ?? null },
      cameFromCache: mine !== undefined && !mine.hops[0]?.responseHeaders.some(([header]) => header === 'Connection'),
    };
  });
  const wrong = compared.filter((row) => {
    return row.cameFromCache !== row.isStored || JSON.stringify(row.ours) !== JSON.stringify(row.chromium);
  });
  console.log(`cached: ${compared.length - wrong.length} of ${compared.length}`);
  expect(wrong).toEqual([]);
});
