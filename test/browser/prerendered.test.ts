import { afterAll, beforeAll, expect, test } from 'vitest';
import { waitFor } from '../../scripts/wait-for.mjs';
import { recordEverywhere } from '../support/chromium-everywhere.ts';
import { readHonestReport } from '../support/panel.ts';
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
  ASKINGS.flatMap(({ name, markup, waits = false }, index) =>
    [null, '*'].map((origin) => {
      const url = `${crossSite}/prerendered-${index}-${origin === null ? 'refused' : 'allowed'}`;
      return { name, waits, origin, url, markup: markup.replace('{url}', url).replace('{sameSite}', sameSite) };
    }),
  );

type Asked = Pick<ReturnType<typeof rowsOf>[number], 'url'>;

const described = (outcome: string, corsError: string | undefined) => (corsError ? `blocked by ${corsError}` : outcome);

/** What we say of each URL. */
async function ours(): Promise<Map<string, string>> {
  const { exchanges } = await readHonestReport(watched.panel);
  return new Map(exchanges.map(({ url, verdict }) => [url, described(verdict.outcome, verdict.chromium?.corsError)]));
}

test('what a prerendered page asks for is shown at once, and is still there when the page is shown', async () => {
  const { page } = watched;
  const rows = rowsOf(servers.origins);
  servers.plan(
    rows.map(({ url, origin }) => {
      return { hops: [{ url, preflight: answer(204, allowing(origin)), answer: answer(200, allowing(origin)) }] };
    }),
  );
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
  expect(await saidOf([before, ...early])).toEqual(chromium([before, ...early]));

  await page.evaluate(() => location.assign('/prerendered.html'));
  expect(await saidOf(rows)).toEqual(chromium(rows));
  console.log(`prerendered: ${rows.length} of ${rows.length}`);
});
