import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordChromiumVerdicts } from '../../scripts/chromium-verdicts.mjs';
import { waitFor } from '../../scripts/wait-for.mjs';
import type { HeaderLine } from '../../src/http/headers.ts';
import { readReport, waitForExchanges } from '../support/panel.ts';
import { type PlannedServers, startPlannedServers } from '../support/planned-server.ts';
import { openWatchedPage, type WatchedPage } from '../support/watched-page.ts';

/** Who changes the headers between server and browser. */
type Who = 'extension' | 'override';
/** What is done to every answer whose URL has the word in it. */
type Deed = 'masked' | 'broken' | 'spoilt';

const ACAO = 'access-control-allow-origin';
const STRANGER = 'https://other.example';

const DEEDS: Readonly<Record<Deed, string | null>> = { masked: '*', broken: null, spoilt: STRANGER };

/** An extension that adds or removes a header in every answer whose URL has a word in it. */
const RULES = Object.entries(DEEDS).map(([word, value], place) => ({
  id: place + 1,
  action: {
    type: 'modifyHeaders',
    responseHeaders: [
      value === null ? { header: ACAO, operation: 'remove' } : { header: ACAO, operation: 'set', value },
    ],
  },
  condition: { urlFilter: `/extension-${word}`, resourceTypes: ['xmlhttprequest', 'other'] },
}));
const MANIFEST = {
  ...{ manifest_version: 3, name: 'Other', version: '1', host_permissions: ['<all_urls>'] },
  permissions: ['declarativeNetRequest'],
  declarative_net_request: { rule_resources: [{ id: 'rules', enabled: true, path: 'rules.json' }] },
};

interface Row {
  readonly who: Who;
  readonly deed: Deed;
  readonly method: 'GET' | 'PUT';
  readonly credentials?: 'include';
  /** What the server sends. */
  readonly acao: string | null;
  /** What our verdict has to be, and what it has to be without the change. */
  readonly is: readonly [outcome: string, rule: string | null];
  readonly without: readonly [outcome: string, rule: string | null, inferred: boolean] | null;
}

const masked = (who: Who, method: Row['method'], inferred: boolean): Row => {
  const without = method === 'PUT' ? 'preflight-acao-missing' : 'acao-missing';
  return { who, deed: 'masked', method, acao: null, is: ['allowed', null], without: ['blocked', without, inferred] };
};

const ROWS: readonly Row[] = [
  masked('extension', 'GET', false),
  masked('extension', 'PUT', false),
  masked('override', 'GET', false),
  // What an override makes of a preflight is shown to no extension.
  masked('override', 'PUT', true),
  ...(['extension', 'override'] as const).flatMap((who): Row[] => [
    // What was judged of an answer that is refused is shown to nobody.
    { who, deed: 'broken', method: 'GET', acao: '*', is: ['blocked', null], without: ['allowed', null, true] },
    { who, deed: 'spoilt', method: 'GET', acao: '*', is: ['blocked', null], without: ['allowed', null, true] },
    // The server is wrong as well: what it sent is what counts for the one who mends it.
    { who, deed: 'broken', method: 'GET', acao: STRANGER, is: ['blocked', 'acao-mismatch'], without: null },
  ]),
  {
    ...{ who: 'extension', deed: 'spoilt', method: 'PUT', acao: '*' },
    ...{ is: ['blocked', 'preflight-acao-mismatch'], without: ['allowed', null, false] },
  },
  {
    ...{ who: 'extension', deed: 'broken', method: 'PUT', acao: '*' },
    ...{ is: ['blocked', 'preflight-acao-missing'], without: ['allowed', null, false] },
  },
];

let servers: PlannedServers;
let watched: WatchedPage;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cors-verdict-'));
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(MANIFEST));
  await writeFile(join(folder, 'rules.json'), JSON.stringify(RULES));
  servers = await startPlannedServers();
  watched = await openWatchedPage(servers.origins.page);
  await watched.browser.installExtension(folder);
  await override();
});

afterAll(async () => {
  await watched?.close();
  await servers?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Does what “Override headers” of DevTools does: it answers in the server's place once that has answered. */
async function override(): Promise<void> {
  const session = await watched.page.createCDPSession();
  session.on('Fetch.requestPaused', async ({ requestId, request, responseStatusCode = 200, responseHeaders = [] }) => {
    const deed = Object.keys(DEEDS).find((word) => request.url.includes(`/override-${word}`)) as Deed;
    const kept = responseHeaders.filter(({ name }) => name.toLowerCase() !== ACAO);
    const value = DEEDS[deed];
    const changed = value === null ? kept : [...kept, { name: ACAO, value }];
    await session.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: responseStatusCode,
      responseHeaders: changed,
    });
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*/override-*', requestStage: 'Response' }] });
}

const texts = (selector: string) => watched.panel.$$eval(selector, (all) => all.map((it) => it.textContent ?? ''));

const urlOf = ({ who, deed }: Row, place: number): string => `${servers.origins.crossSite}/${who}-${deed}-${place}`;

test('where another extension or an override changes headers, both verdicts are told, in both directions', async () => {
  const rows = ROWS.map((row, place) => ({ ...row, url: urlOf(row, place) }));
  servers.plan(
    rows.map(({ url, acao }) => {
      const allow: HeaderLine[] = acao === null ? [] : [[ACAO, acao]];
      const headers: HeaderLine[] = [...allow, ['Access-Control-Allow-Methods', 'PUT']];
      return { hops: [{ url, preflight: { status: 204, headers }, answer: { status: 200, headers } }] };
    }),
  );
  const chromium = await recordChromiumVerdicts(watched.page);
  for (const { url, method } of rows) {
    await watched.page.evaluate((it, verb) => fetch(it, { method: verb }).catch(String), url, method);
  }
  const told = await chromium.settled();
  const exchanges = await waitForExchanges(watched.panel, rows.length, undefined, readReport);
  const compared = rows.map(({ who, deed, method, acao, url, is, without }) => {
    const verdict = exchanges.find((exchange) => exchange.url === url)?.verdict;
    const { outcome, rule, inferred } = verdict?.interference ?? {};
    const passed = told.find((request) => request.url === url)?.corsError === null;
    return {
      row: `${who} ${deed} ${method} ${acao}`,
      ours: [[verdict?.outcome, verdict?.rule], verdict?.interference ? [outcome, rule, inferred] : null],
      should: [is, without],
      agrees: (verdict?.outcome === 'allowed') === passed,
    };
  });
  const wrong = compared.filter((row) => !row.agrees || JSON.stringify(row.ours) !== JSON.stringify(row.should));
  console.log(`interference: ${compared.length - wrong.length} of ${compared.length}`);
  expect(wrong).toEqual([]);
});

/** Opens the details of the exchange whose URL ends so. */
async function open(place: number): Promise<void> {
  await watched.panel.type('[data-testid=filter]', `/-${place}$/`);
  await waitFor('one row', async () => (await watched.panel.$$('[data-testid=row]')).length === 1);
  await (await watched.panel.$('[data-testid=row]'))?.click();
  await watched.panel.waitForSelector('[data-testid=details]');
  await watched.panel.$eval('[data-testid=filter]', (field) => {
    (field as HTMLInputElement).value = '';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

test('a masked failure is shown with both verdicts, and the header that was put in is marked', async () => {
  await open(0);
  expect(await texts('[data-testid=interference]')).toEqual([
    expect.stringContaining('Without it: blocked by acao-missing'),
  ]);
  expect(await texts('[data-testid=header][data-change=added]')).toEqual([`${ACAO}: *added`]);
  expect(await texts('[data-testid=changed-headers]')).toHaveLength(1);
  expect(await texts('[data-testid=contradiction]')).toEqual([]);
});

test('where nobody shows the change, we own that we may be wrong, and the facts are copied with one click', async () => {
  await open(4);
  expect(await texts('[data-testid=interference]')).toEqual([expect.stringContaining('Without it: allowed')]);
  await watched.panel.click('[data-testid=copy-facts]');
  await expect
    .poll(() => texts('[data-testid=contradiction] [role=status]'))
    .toEqual([expect.stringMatching(/^Copied/)]);
  await watched.panel.focus('[data-testid=filter]');
  const { keyboard } = watched.devtools;
  await keyboard.down('Control');
  await keyboard.press('v', { commands: ['Paste'] });
  await keyboard.up('Control');
  const pasted = await watched.panel.$eval('[data-testid=filter]', (field) => (field as HTMLInputElement).value);
  const url = ROWS[4] && urlOf(ROWS[4], 4);
  expect(JSON.parse(pasted)).toMatchObject({
    exchanges: [{ hops: [{ url }], verdict: { interference: { inferred: true } } }],
  });
});
