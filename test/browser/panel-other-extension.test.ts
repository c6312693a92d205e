import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReportedExchange } from '../../src/exports/report.ts';
import { waitForExchanges } from '../support/panel.ts';
import { type PlannedServers, startPlannedServers } from '../support/planned-server.ts';
import { openWatchedPage, type WatchedPage } from '../support/watched-page.ts';

let servers: PlannedServers;
let watched: WatchedPage;
let folder: string;

const ACAO = 'access-control-allow-origin';

/** An extension that adds or removes a header in every answer whose URL has a word in it. */
const RULES = [
  { word: 'masked', header: { header: ACAO, operation: 'set', value: '*' } },
  { word: 'broken', header: { header: ACAO, operation: 'remove' } },
  { word: 'spoilt', header: { header: ACAO, operation: 'set', value: 'https://other.example' } },
].map(({ word, header }, place) => ({
  ...{ id: place + 1, action: { type: 'modifyHeaders', responseHeaders: [header] } },
  condition: { urlFilter: word, resourceTypes: ['xmlhttprequest', 'other'] },
}));
const MANIFEST = {
  ...{ manifest_version: 3, name: 'Other', version: '1', host_permissions: ['<all_urls>'] },
  permissions: ['declarativeNetRequest'],
  declarative_net_request: { rule_resources: [{ id: 'rules', enabled: true, path: 'rules.json' }] },
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cors-verdict-'));
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(MANIFEST));
  await writeFile(join(folder, 'rules.json'), JSON.stringify(RULES));
  servers = await startPlannedServers();
  watched = await openWatchedPage(servers.origins.page);
  await watched.browser.installExtension(folder);
});

afterAll(async () => {
  await watched?.close();
  await servers?.close();
  await rm(folder, { recursive: true, force: true });
});

const texts = (selector: string) => watched.panel.$$eval(selector, (all) => all.map((it) => it.textContent ?? ''));

/** Makes the page ask a server with or without CORS headers, and opens the details. */
async function look(
  path: string,
  acao: string | null,
): Promise<{ seen: string; exchange: ReportedExchange | undefined }> {
  const url = `${servers.origins.crossSite}/${path}`;
  const headers = acao === null ? [] : [[ACAO, acao] as const];
  servers.plan([{ hops: [{ url, preflight: { status: 204, headers: [] }, answer: { status: 200, headers } }] }]);
  await watched.panel.click('[data-testid=clear]');
  const seen = await watched.page.evaluate((it) => fetch(it).then(({ type }) => type, String), url);
  const [exchange] = await waitForExchanges(watched.panel, 1);
  await (await watched.panel.waitForSelector('[data-testid=row]'))?.click();
  await watched.panel.waitForSelector('[data-testid=details]');
  return { seen, exchange };
}

/** The lines of this header in the report, which keeps what the server sent. */
const reported = (exchange: ReportedExchange | undefined) =>
  exchange?.hops.flatMap(({ responseHeaders }) => responseHeaders.filter(([name]) => name === ACAO));

test('where another extension masks a missing header, that is judged and shown as changed, and reported as sent', async () => {
  const { seen, exchange } = await look('masked', null);
  expect([seen, exchange?.verdict.outcome, reported(exchange)]).toEqual(['cors', 'allowed', []]);
  expect(await texts('[data-testid=header][data-change=added]')).toEqual([`${ACAO}: *added`]);
  expect(await texts('[data-testid=changed-headers]')).toHaveLength(1);
});

const CHANGED = 'Something changed the headers on the way, perhaps another extension';

test('a failure that another extension masks is told with the rule that the server breaks', async () => {
  const { exchange } = await look('masked', null);
  expect(exchange?.verdict.explanation).toBe(
    `The page at ${servers.origins.page} may read the answer of ${new URL(servers.origins.crossSite).host} (200). ${CHANGED}: what the server sent breaks acao-missing.`,
  );
});

test('a preflight that another extension spoils is blocked by what was judged, and would have passed as sent', async () => {
  const url = `${servers.origins.crossSite}/spoilt`;
  const headers = [
    [ACAO, '*'],
    ['Access-Control-Allow-Methods', '*'],
  ] as const;
  servers.plan([{ hops: [{ url, preflight: { status: 204, headers }, answer: { status: 200, headers } }] }]);
  await watched.panel.click('[data-testid=clear]');
  await watched.page.evaluate((it) => fetch(it, { method: 'PUT' }).catch(String), url);
  const [exchange] = await waitForExchanges(watched.panel, 1);
  expect(exchange?.verdict).toMatchObject({
    outcome: 'blocked',
    rule: 'preflight-acao-mismatch',
    chromium: { corsError: 'PreflightAllowOriginMismatch', failedParameter: 'https://other.example' },
    explanation: expect.stringContaining(`${CHANGED}: what the server sent would have passed.`),
  });
});

test('where another extension takes a right header away, the browser shows it to nobody: we say that we are wrong', async () => {
  const { seen, exchange } = await look('broken', '*');
  expect([seen, exchange?.verdict.outcome, reported(exchange)]).toEqual([
    'TypeError: Failed to fetch',
    'contradicted',
    [[ACAO, '*']],
  ]);
  expect(await texts('[data-testid=contradiction]')).toEqual([expect.stringContaining('another extension')]);
});

test('the facts of a contradicted exchange are copied with one click', async () => {
  const { exchange } = await look('broken', '*');
  await watched.panel.click('[data-testid=copy-facts]');
  await expect.poll(() => texts('[data-testid=contradiction] [role=status]')).toEqual(['Copied.']);
  await watched.panel.focus('[data-testid=filter]');
  const { keyboard } = watched.devtools;
  await keyboard.down('Control');
  await keyboard.press('v', { commands: ['Paste'] });
  await keyboard.up('Control');
  const pasted = await watched.panel.$eval('[data-testid=filter]', (field) => (field as HTMLInputElement).value);
  expect(JSON.parse(pasted)).toMatchObject({ exchange: { id: exchange?.id }, verdict: { outcome: 'contradicted' } });
});
