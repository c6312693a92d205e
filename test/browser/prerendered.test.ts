import { afterAll, beforeAll, expect, test } from 'vitest';
import { waitFor } from '../../scripts/wait-for.mjs';
import { recordEverywhere } from '../support/chromium-everywhere.ts';
import { readHonestReport } from '../support/panel.ts';
import type { PlannedHop } from '../support/plan.ts';
import { type PlannedServers, startPlannedServers } from '../support/planned-server.ts';
import { ASKINGS, prerenderedFiles } from '../support/prerendered.ts';
import { allowing, answer } from '../support/road.ts';
import { openWatchedPage, type WatchedPage } from '../support/watched-page.ts';

let servers: PlannedServers;
let watched: WatchedPage;

beforeAll(async () => {
  servers = await startPlannedServers();
  watched = await openWatchedPage(servers.origins.page);
  // Only a page that is seen may have another prerendered.
  await watched.page.bringToFront();
});

afterAll(async () => {
  await watched?.close();
  servers?.close();
});

/** Every asking, answered without headers and with `*`. */
const rowsOf = ({ crossSite, sameSite }: PlannedServers['origins']) =>
  ASKINGS.flatMap(({ markup, waits = false, isHeld = false }, index) =>
    [null, '*'].map((origin) => {
      const url = `${crossSite}/prerendered-${index}-${origin === null ? 'refused' : 'allowed'}`;
      return { waits, isHeld, origin, url, markup: markup.replace('{url}', url).replace('{sameSite}', sameSite) };
    }),
  );

type Row = ReturnType<typeof rowsOf>[number];
type Asked = Pick<Row, 'url'>;

/** Where it is asked for; where that is held, there is a redirect, and what the row is about comes after it. */
function hopsOf({ url, origin, isHeld }: Row): PlannedHop[] {
  const hop = { url, preflight: answer(204, allowing(origin)), answer: answer(200, allowing(origin)) };
  if (!isHeld) return [hop];
  const end = `${url}-end`;
  const redirect = answer(307, [...allowing('*'), ['Location', end]]);
  return [
    { url, preflight: answer(204, allowing('*')), answer: redirect },
    { ...hop, url: end },
  ];
}

const described = (outcome: string, corsError: string | undefined) => (corsError ? `blocked by ${corsError}` : outcome);

/** What we say of each URL. */
async function ours(): Promise<Map<string, string>> {
  const { exchanges } = await readHonestReport(watched.panel);
  return new Map(exchanges.map(({ url, verdict }) => [url, described(verdict.outcome, verdict.chromium?.corsError)]));
}

test('what a prerendered page asks for is shown at once, and is still there when the page is shown', async () => {
  const { page } = watched;
  const rows = rowsOf(servers.origins);
  servers.plan(rows.map((row) => ({ hops: hopsOf(row) })));
  const held = rows.filter(({ isHeld }) => isHeld);
  const releases = held.map(({ url }) => servers.hold(url));
  for (const file of prerenderedFiles(rows.map(({ markup }) => markup))) servers.file(...file);
  const told = await recordEverywhere(page);
  const chromium = (asked: readonly Asked[]) =>
    Object.fromEntries(
      asked.map(({ url }) => {
        const { corsError = null, errorText = 'Chromium said nothing' } = told.get(url) ?? {};
        return [url, described(errorText ?? 'allowed', corsError?.corsError)];
      }),
    );
  /** Waits until we say of each what Chromium says; returns what we say of all. */
  async function saidOf(asked: readonly Asked[]): Promise<Record<string, string>> {
    const isOver = async () => {
      const said = await ours();
      return asked.every(({ url }) => told.has(url) && (said.get(url) ?? 'pending') !== 'pending');
    };
    await waitFor('every row', isOver, 5000).catch(() => undefined);
    return Object.fromEntries(await ours());
  }

  const before = { url: `${servers.origins.crossSite}/by-the-page-before` };
  await page.evaluate((url) => fetch(url).catch(() => undefined), before.url);
  const early = rows.filter(({ waits }) => !waits);
  await page.evaluate(() => {
    const rules = document.createElement('script');
    rules.type = 'speculationrules';
    rules.text = '{ "prerender": [{ "source": "list", "urls": ["/prerendered.html"], "eagerness": "immediate" }] }';
    document.head.append(rules);
  });
  expect(await saidOf([before, ...early])).toEqual({
    ...chromium([before, ...early]),
    ...Object.fromEntries(held.map(({ url }) => [url, 'pending'])),
  });

  await page.evaluate(() => location.assign('/prerendered.html'));
  await waitFor('what is asked for once the page is shown', () => {
    return rows.some(({ url, waits, isHeld }) => waits && !isHeld && told.has(url));
  });
  for (const release of releases) release();
  expect(await saidOf(rows)).toEqual(chromium(rows));
  console.log(`prerendered: ${rows.length} of ${rows.length}`);
});
