import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeDisagreement } from '../support/agreement.ts';
import { compareRandom } from '../support/compare-all.ts';
import { findPageSwitch } from '../support/page-calls.ts';
import { type PlannedServers, startPlannedServers } from '../support/planned-server.ts';
import { openWatchedPage, type WatchedPage } from '../support/watched-page.ts';

const SEED = Number(process.env.SEED ?? Date.now() % 2 ** 31);
const EXCHANGES = Number(process.env.EXCHANGES ?? 500);

let servers: PlannedServers;
let watched: WatchedPage;

beforeAll(async () => {
  servers = await startPlannedServers();
  watched = await openWatchedPage(servers.origins.page);
  const pageSwitch = await findPageSwitch(watched);
  await pageSwitch.turn('on');
});

afterAll(async () => {
  await watched?.close();
  await servers?.close();
});

test(`with page calls noted, ${EXCHANGES} random exchanges leave no alternative (SEED=${SEED})`, async () => {
  const agreements = await compareRandom({ ...watched, servers }, SEED, EXCHANGES);
  const wrong = agreements.filter(({ agrees }) => !agrees);
  const inferred = agreements.filter(({ mine }) => mine && !mine.credentials.because.startsWith('the page called'));
  const ambiguous = agreements.filter(({ alternatives }) => alternatives);
  expect(wrong.slice(0, 5).map(describeDisagreement)).toEqual([]);
  expect(ambiguous.slice(0, 5).map(describeDisagreement)).toEqual([]);
  expect(inferred.slice(0, 5).map(describeDisagreement)).toEqual([]);
}, 600_000);
