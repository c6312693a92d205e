import { afterAll, beforeAll, test } from 'vitest';
import { astrayRoads, endlessRoads } from '../support/astray-roads.ts';
import { expectAgreement, goRoads } from '../support/go-roads.ts';
import { longRoads } from '../support/long-roads.ts';
import { type PlannedServers, startPlannedServers } from '../support/planned-server.ts';
import { closedPort } from '../support/raw-server.ts';
import { redirectRoads } from '../support/redirect-roads.ts';
import type { Road } from '../support/road.ts';
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

const go = (roads: readonly Road[]) => goRoads({ ...watched, servers }, roads);

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
