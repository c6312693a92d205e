import type { Entry } from 'har-format';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportHar, importHar as importIntoDevTools } from '../../scripts/devtools-har.mjs';
import type { ReportedExchange } from '../../src/exports/report.ts';
import { exchangeOf } from '../../src/imports/exchange-of.ts';
import { compareSayings } from '../support/compare-sayings.ts';
import { harOf, importHar } from '../support/har.ts';
import { waitForExchanges } from '../support/panel.ts';
import { type PlannedServers, startPlannedServers } from '../support/planned-server.ts';
import { createDice, randomExchange } from '../support/random-exchange.ts';
import { AT_ONCE, runInPage } from '../support/run-in-page.ts';
import { openWatchedPage, type WatchedPage } from '../support/watched-page.ts';

// Among them a redirect to `mailto:` that the page had forbidden, of which Chromium's file does not tell.
const SEED = Number(process.env.SEED ?? 201);
const EXCHANGES = Number(process.env.EXCHANGES ?? 300);

let servers: PlannedServers;
let watched: WatchedPage;
/** What the live panel says. */
let live: readonly ReportedExchange[];

beforeAll(async () => {
  servers = await startPlannedServers();
  watched = await openWatchedPage(servers.origins.page);
  // So that the page itself is in DevTools' log.
  await watched.page.reload();
  const dice = createDice(SEED);
  const planned = Array.from({ length: EXCHANGES }, (_, id) => randomExchange(dice, servers.origins, id));
  servers.plan(planned);
  const requests = planned.map(({ request }) => request);
  await runInPage(watched.page, requests, AT_ONCE);
  live = await waitForExchanges(watched.panel, EXCHANGES * 0.9);
});

afterAll(async () => {
  await watched?.close();
  servers?.close();
});

describe(`a HAR that DevTools saves of ${EXCHANGES} random exchanges (SEED=${SEED})`, () => {
  test.each([
    ['with all that it has', { sanitize: false }],
    ['without cookies and credentials', { sanitize: true }],
  ])('leads to the verdicts of the live panel, or to none: %s', async (_, options) => {
    const { exchanges, skipped } = importHar(JSON.parse(await exportHar(watched.devtools, options)));
    const { wrong, unknown, same } = compareSayings(live, exchanges);
    console.log(`${same.length} the same, ${unknown.length} unknown: ${summary(unknown)}`);
    expect([skipped, wrong]).toEqual([[], []]);
    expect(unknown.length / live.length).toBeLessThan(0.06);
  });

  test('and so does one that was begun after the page was there, and does not tell of it', async () => {
    const { log } = JSON.parse(await exportHar(watched.devtools, { sanitize: true }));
    const entries = log.entries.filter((entry: Entry) => entry._resourceType !== 'document');
    const { exchanges } = importHar({ log: { ...log, entries, pages: [] } });
    const { wrong, unknown, same } = compareSayings(live, exchanges);
    console.log(`${same.length} the same, ${unknown.length} unknown: ${summary(unknown)}`);
    expect(wrong).toEqual([]);
    expect(unknown.length / live.length).toBeLessThan(0.1);
  });
});

const summary = (all: readonly { readonly was: string }[]): string => all.map(({ was }) => was).join(', ');

test("DevTools' Network panel opens the HAR that we export, row by row", async () => {
  const har = harOf(live.map(exchangeOf));
  const rows = await importIntoDevTools(watched.devtools, JSON.stringify(har));
  expect(rows).toEqual(
    har.log.entries.map(({ request, response, _resourceType: type }) => {
      return { method: request.method, url: request.url, status: response.status, type };
    }),
  );
});
