import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeDisagreement, isAmbiguous } from '../support/agreement.ts';
import { compareRandom } from '../support/compare-all.ts';
import { type PlannedServers, startPlannedServers } from '../support/planned-server.ts';
import { openWatchedPage, type WatchedPage } from '../support/watched-page.ts';

const SEED = Number(process.env.SEED ?? Date.now() % 2 ** 31);
const EXCHANGES = Number(process.env.EXCHANGES ?? 2000);

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

test(`every verdict on ${EXCHANGES} random exchanges equals Chromium's (SEED=${SEED})`, async () => {
  const agreements = await compareRandom({ ...watched, servers }, SEED, EXCHANGES);
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
