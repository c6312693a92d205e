import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import type { Browser, Frame, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DIST } from '../../scripts/build.mjs';
import { recordChromiumVerdicts } from '../../scripts/chromium-verdicts.mjs';
import { launchBrowser, openCorsPanel } from '../../scripts/launch.mjs';
import { waitFor } from '../../scripts/wait-for.mjs';
import { ALLOWED_ANSWER, notCorsRows } from '../support/not-cors.ts';
import { readReport } from '../support/panel.ts';
import { type PlannedServers, startPlannedServers } from '../support/planned-server.ts';
import { closedPort } from '../support/raw-server.ts';

let servers: PlannedServers;
let plain: Server;
let browser: Browser;
let page: Page;
let panel: Frame;

beforeAll(async () => {
  servers = await startPlannedServers();
  // Else the test would wait for whatever answers names where it runs.
  browser = await launchBrowser({
    extension: DIST,
    args: ['--host-resolver-rules=MAP no-such-host.invalid ^NOTFOUND'],
  });
  page = await browser.newPage();
  await page.goto(servers.origins.page);
  ({ panel } = await openCorsPanel(page));
});

afterAll(async () => {
  await browser?.close();
  servers?.close();
  plain?.close();
});

/** A port that answers a TLS greeting with something else. */
async function portWithoutTls(): Promise<number> {
  plain = createServer((socket) => void socket.on('error', () => undefined).end('no TLS here'));
  await once(plain.listen(0, '127.0.0.1'), 'listening');
  return (plain.address() as AddressInfo).port;
}

/**
 * DevTools is told more than an extension: `net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin`. And of an opaque answer it is told
 * that it was aborted, as soon as the page has it.
 */
const withoutReason = (error: string | null): string | null => error?.replace(/\.\w+$/, '') ?? null;

test('what fails for another reason is told as the network error that it is', async () => {
  const rows = notCorsRows(await closedPort(), await portWithoutTls()).map((row, index) => {
    return { ...row, url: row.url ?? `${servers.origins.crossSite}/not-cors-${index}` };
  });
  servers.plan(rows.map(({ url, answer = ALLOWED_ANSWER }) => ({ hops: [{ url, preflight: answer, answer }] })));
  const chromium = await recordChromiumVerdicts(page);
  for (const { code, url } of rows) {
    await page.evaluate(`(async () => { await ${code.replace('{url}', url)} })().catch(() => undefined)`);
  }
  const told = await chromium.settled();
  const seen = rows.filter(({ outcome }) => outcome !== 'no exchange');
  const read = async () => new Map((await readReport(panel)).exchanges.map((exchange) => [exchange.url, exchange]));
  await waitFor(
    'every row',
    async () => {
      const ours = await read();
      return seen.every(({ url }) => (ours.get(url)?.verdict.outcome ?? 'pending') !== 'pending');
    },
    5000,
  ).catch(() => undefined);
  const ours = await read();
  const compared = rows.map(({ name, url, outcome }) => {
    const mine = ours.get(url);
    const theirs = told.find((request) => request.url === url);
    return {
      name,
      ours: [mine?.verdict.outcome ?? 'no exchange', mine?.netError ?? null],
      should: [outcome, outcome === 'network-failure' ? withoutReason(theirs?.errorText ?? null) : null],
      corsError: theirs?.corsError ?? null,
    };
  });
  const wrong = compared.filter(
    (row) => row.corsError !== null || JSON.stringify(row.ours) !== JSON.stringify(row.should),
  );
  console.log(`not CORS: ${compared.length - wrong.length} of ${compared.length}`);
  expect(wrong).toEqual([]);
});
