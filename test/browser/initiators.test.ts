import type { Browser, Frame, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DIST } from '../../scripts/build.mjs';
import { launchBrowser, openCorsPanel } from '../../scripts/launch.mjs';
import { waitFor } from '../../scripts/wait-for.mjs';
import type { ChromiumError } from '../../src/cors/verdict.ts';
import { recordEverywhere, type ToldByChromium } from '../support/chromium-everywhere.ts';
import { INITIATOR_FILES, INITIATORS, type Initiator } from '../support/initiators.ts';
import { readHonestReport } from '../support/panel.ts';
import type { Answer } from '../support/plan.ts';
import { type PlannedServers, startPlannedServers } from '../support/planned-server.ts';

const ANSWERS = ['no header', '*', 'its origin'] as const;

interface Row {
  readonly initiator: Initiator;
  readonly answer: (typeof ANSWERS)[number];
  readonly url: string;
}

let browser: Browser;
let servers: PlannedServers;
let page: Page;
let panel: Frame;
let told: ReadonlyMap<string, ToldByChromium>;

beforeAll(async () => {
  servers = await startPlannedServers();
  for (const [path, [type, text]] of Object.entries(INITIATOR_FILES)) servers.file(path, type, text);
  browser = await launchBrowser({ extension: DIST });
  page = await browser.newPage();
  await page.goto(servers.origins.page);
  ({ panel } = await openCorsPanel(page));
  await page.bringToFront();
  told = await recordEverywhere(page);
});

afterAll(async () => {
  await browser?.close();
  await servers?.close();
});

const rowsOf = (initiator: Initiator, index: number): Row[] =>
  ANSWERS.map((answer, column) => {
    const url = `${servers.origins[initiator.asks ?? 'crossSite']}/initiator-${index}-${column}`;
    return { initiator, answer, url };
  });

/** What the server says to preflight and request alike. */
function answerOf({ initiator, answer }: Row, status: number): Answer {
  const { asker = 'page', type } = initiator;
  const content = ['Content-Type', type] as const;
  if (answer === 'no header') return { status, headers: [content] };
  const allows = [
    ['Access-Control-Allow-Methods', 'PUT'],
    ['Access-Control-Allow-Headers', 'x-a, content-type'],
  ] as const;
  if (answer === '*') return { status, headers: [content, ['Access-Control-Allow-Origin', '*'], ...allows] };
  const origin = asker === 'null' ? 'null' : servers.origins[asker];
  const own = [
    ['Access-Control-Allow-Origin', origin],
    ['Access-Control-Allow-Credentials', 'true'],
  ] as const;
  return { status, headers: [content, ...own, ...allows] };
}

async function ask({ initiator: { markup, isManifest }, url }: Row): Promise<void> {
  const filled = markup.replaceAll('{url}', url).replaceAll('{frame}', `${servers.origins.crossSite}/frame.html`);
  const parent = isManifest ? 'head' : 'body';
  await page.evaluate(
    (html, into) => document[into].append(document.createRange().createContextualFragment(html)),
    filled,
    parent as 'head' | 'body',
  );
  if (!isManifest) return;
  const session = await page.createCDPSession();
  await session.send('Page.getAppManifest');
  await session.detach();
  await page.evaluate(() => document.querySelector('link[rel=manifest]')?.remove());
}

/** What our verdict has to be, by what Chromium said. */
function expected({ initiator, answer }: Row, chromium: ToldByChromium | undefined): string {
  if (!chromium) return 'Chromium said nothing';
  if (initiator.isMadeUp) return 'missing';
  if (initiator.isNoCors) return 'not-cors';
  if (chromium.corsError) return describe('blocked', chromium.corsError);
  if (answer === 'no header') return 'Chromium let it pass, so the row tests nothing';
  return chromium.errorText === null ? 'allowed' : 'network-failure';
}

const describe = (outcome: string, error: ChromiumError | null): string =>
  error === null ? outcome : `${outcome} by ${error.corsError} ${error.failedParameter}`.trim();

/** What we say of each row, beside what we have to. */
async function compare(rows: readonly Row[]) {
  const { exchanges } = await readHonestReport(panel);
  const ours = new Map(exchanges.map((exchange) => [exchange.url, exchange.verdict]));
  return rows.map((row) => {
    const verdict = ours.get(row.url);
    return {
      row: `${row.initiator.name}, answered with ${row.answer}`,
      ours: verdict ? describe(verdict.outcome, verdict.chromium) : 'missing',
      chromium: expected(row, told.get(row.url)),
    };
  });
}

test("our verdict on every initiator's request equals Chromium's", async () => {
  const rows = INITIATORS.flatMap(rowsOf);
  servers.plan(
    rows.map((row) => ({ hops: [{ url: row.url, preflight: answerOf(row, 204), answer: answerOf(row, 200) }] })),
  );
  for (const row of rows) await ask(row);
  // What is over in Chromium is soon over in the panel, and what a worker is told may come after what its page is.
  let compared = await compare(rows);
  const agrees = async () => {
    compared = await compare(rows);
    return compared.every((row) => row.ours === row.chromium);
  };
  await waitFor('every row', agrees, 15_000).catch(() => undefined);
  const wrong = compared.filter((row) => row.ours !== row.chromium);
  console.log(compared.map((row) => `${row.row}: ${row.ours}`).join('\n'));
  console.log(`initiators: ${compared.length - wrong.length} of ${compared.length}`);
  expect(wrong).toEqual([]);
});
