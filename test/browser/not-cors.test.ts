import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DIST } from '../../scripts/build.mjs';
import { launchBrowser, openCorsPanel } from '../../scripts/launch.mjs';
import { waitFor } from '../../scripts/wait-for.mjs';
import type { ReportedExchange } from '../../src/exports/report.ts';
import { createCertificate } from '../support/certificate.ts';
import { ALLOWED_ANSWER, type Asker, NOT_CORS, type NotCors, type Target } from '../support/not-cors.ts';
import { isHooked } from '../support/page-calls.ts';
import { readHonestReport } from '../support/panel.ts';
import { type PlannedServers, startPlannedServers } from '../support/planned-server.ts';
import { closedPort, type RawServer, startRawServer } from '../support/raw-server.ts';

/** Another extension, which blocks adverts. */
const BLOCKER = {
  'manifest.json': {
    ...{ manifest_version: 3, name: 'Blocker', version: '1', host_permissions: ['<all_urls>'] },
    permissions: ['declarativeNetRequest'],
    declarative_net_request: { rule_resources: [{ id: 'rules', enabled: true, path: 'rules.json' }] },
  },
  'rules.json': [
    { id: 1, action: { type: 'block' }, condition: { urlFilter: 'advert', resourceTypes: ['xmlhttprequest'] } },
  ],
};

const PAGE = '<!doctype html><meta charset="utf-8"><title>not CORS</title><link rel="icon" href="data:,">';
const HEADERS: Partial<Record<Asker, string>> = {
  csp: `Content-Security-Policy: connect-src 'self'; img-src 'self' data:`,
  coep: 'Cross-Origin-Embedder-Policy: require-corp',
};

let api: PlannedServers;
let pages: RawServer[];
let others: RawServer[];
let plain: Server;
let browser: Browser;
let page: Page;
let panel: Frame;
let folder: string;
let askers: Record<Asker, string>;
let targets: Record<Target, string>;

beforeAll(async () => {
  api = await startPlannedServers();
  const trusted = createCertificate();
  pages = await Promise.all([startRawServer(showPage), startRawServer(showPage), startRawServer(showPage, trusted)]);
  const [own, open, secure] = pages.map(({ port }) => port);
  askers = {
    plain: `http://localhost:${own}/plain`,
    csp: `http://localhost:${own}/csp`,
    coep: `http://localhost:${own}/coep`,
    offline: `http://localhost:${own}/offline`,
    secure: `https://localhost:${secure}/secure`,
    public: `http://localhost:${open}/public`,
    insecure: `http://page.example:${open}/insecure`,
  };
  plain = createServer((socket) => void socket.on('error', () => undefined).end('no TLS here'));
  await once(plain.listen(0, '127.0.0.1'), 'listening');
  others = await Promise.all([
    startRawServer(() => undefined, createCertificate()),
    startRawServer((_, socket) => socket.resetAndDestroy()),
    startRawServer((_, socket) => void socket.end('\0\0\0\0\0\0\0\0 is no HTTP\r\n\r\n')),
    startRawServer(() => undefined),
  ]);
  const [untrusted, resets, babbles, silent] = others.map(({ port }) => port);
  targets = {
    'closed port': `http://127.0.0.1:${await closedPort()}`,
    'no TLS': `https://127.0.0.1:${(plain.address() as AddressInfo).port}`,
    untrusted: `https://127.0.0.1:${untrusted}`,
    resets: `http://127.0.0.1:${resets}`,
    babbles: `http://127.0.0.1:${babbles}`,
    silent: `http://127.0.0.1:${silent}`,
    'silent over TLS': `https://127.0.0.1:${silent}`,
    'by name': `http://api.example:${new URL(api.origins.crossSite).port}`,
    'by name, no TLS': `http://api.example:${(plain.address() as AddressInfo).port}`,
  };
  folder = await mkdtemp(join(tmpdir(), 'cors-verdict-'));
  for (const [name, json] of Object.entries(BLOCKER)) await writeFile(join(folder, name), JSON.stringify(json));
  browser = await launchBrowser({
    extension: DIST,
    args: [
      trusted.flag,
      // Else the test would wait for whatever answers names where it runs.
      '--host-resolver-rules=MAP no-such-host.invalid ^NOTFOUND,MAP page.example 127.0.0.1,MAP api.example 127.0.0.1',
      `--ip-address-space-overrides=127.0.0.1:${open}=public,[::1]:${open}=public`,
    ],
  });
  await browser.installExtension(folder);
  page = await browser.newPage();
  await page.goto(askers.plain);
  ({ panel } = await openCorsPanel(page));
  await panel.click('[data-testid=preserve-log]');
});

afterAll(async () => {
  await browser?.close();
  api?.close();
  plain?.close();
  for (const server of [...(pages ?? []), ...(others ?? [])]) server.close();
  await rm(folder, { recursive: true, force: true });
});

function showPage({ target }: { readonly target: string }, socket: { end(text: string): void }): void {
  const header = HEADERS[target.slice(1) as Asker] ?? 'X-Nothing: else';
  socket.end(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${header}\r\nConnection: close\r\n\r\n${PAGE}`);
}

const urlOf = ({ url, target }: NotCors, place: number): string =>
  url ?? `${target ? targets[target] : api.origins.crossSite}/not-cors-${place}`;

/** What Chromium says of each URL over CDP. */
async function listenToChromium(): Promise<ReadonlyMap<string, string>> {
  const session = await page.createCDPSession();
  const urls = new Map<string, string>();
  const told = new Map<string, string>();
  session.on('Network.requestWillBeSent', ({ requestId, request, initiator }) => {
    if (initiator.type !== 'preflight' && !urls.has(requestId)) urls.set(requestId, request.url);
  });
  session.on('Network.loadingFailed', ({ requestId, errorText, blockedReason, corsErrorStatus }) => {
    const url = urls.get(requestId)?.replace(/^https(?=:\/\/api\.example)/, 'http');
    if (url !== undefined) told.set(url, corsErrorStatus?.corsError ?? (errorText || blockedReason || 'no reason'));
  });
  await session.send('Network.enable');
  await session.send('Network.setBlockedURLs', { urls: ['*/devtools'] });
  return told;
}

/** Makes the page ask, and says whether it got an answer. */
async function ask({ code, asker = 'plain' }: NotCors, url: string): Promise<boolean> {
  if (page.url() !== askers[asker]) await page.goto(askers[asker]);
  await page.setOfflineMode(asker === 'offline');
  const got = await page.evaluate(`(async () => ${code.replace('{url}', url)})().then(() => true, () => false)`);
  await page.setOfflineMode(false);
  return got as boolean;
}

async function readAll(): Promise<ReadonlyMap<string, ReportedExchange>> {
  const { exchanges } = await readHonestReport(panel);
  return new Map(exchanges.map((exchange) => [exchange.url.replace(/^https(?=:\/\/api\.example)/, 'http'), exchange]));
}

function ours(exchange: ReportedExchange | undefined): string | null {
  if (!exchange) return null;
  const { outcome, chromium } = exchange.verdict;
  const failure = outcome === 'network-failure' ? (exchange.causes[0]?.id ?? 'no cause') : outcome;
  return chromium ? `${failure} ${chromium.corsError}` : failure;
}

test('what fails for another reason is told as what it is, and as Chromium tells it', async () => {
  const rows = NOT_CORS.map((row, place) => ({ ...row, url: urlOf(row, place) }));
  api.plan(
    rows.map(({ url, answer = ALLOWED_ANSWER }) => {
      return { hops: [{ url, preflight: answer.drop ? answer : ALLOWED_ANSWER, answer }] };
    }),
  );
  const told = await listenToChromium();
  const got: boolean[] = [];
  for (const row of rows) got.push(await ask(row, row.url));
  const isOver = async () => {
    const read = await readAll();
    return rows.every(({ is, url }) => is === null || (read.get(url)?.verdict.outcome ?? 'pending') !== 'pending');
  };
  await waitFor('every row', isOver, 5000).catch(() => undefined);
  const read = await readAll();
  const compared = rows.map(({ name, url, is, chromium }, place) => {
    const named = chromium?.includes('LocalNetwork') ? `${is} ${chromium}` : is;
    return {
      name,
      is: [ours(read.get(url)), told.get(url) ?? null, got[place]],
      should: [named, chromium, is === 'not-cors'],
    };
  });
  const wrong = compared.filter((row) => JSON.stringify(row.is) !== JSON.stringify(row.should));
  console.log(compared.map((row) => `${row.name}: ${row.is[0] ?? 'no exchange'}`).join('\n'));
  console.log(`not CORS: ${compared.length - wrong.length} of ${compared.length}`);
  expect(wrong).toEqual([]);
});

test('where the page’s calls are noted, what no browser tells of is told as well', async () => {
  const rows = NOT_CORS.filter(({ noted }) => noted).map((row, place) => ({ ...row, url: urlOf(row, 100 + place) }));
  await panel.click('[data-testid=page-calls]');
  for (const row of rows) {
    await page.goto(askers[row.asker ?? 'plain']);
    await waitFor('our script in the page', () => isHooked(page));
    await ask(row, row.url);
  }
  const told = async () => {
    const read = await readAll();
    return rows.map(({ name, url }) => [name, ours(read.get(url))]);
  };
  await expect.poll(told).toEqual(rows.map(({ name, noted }) => [name, noted]));
});
