import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordChromiumVerdicts } from '../../scripts/chromium-verdicts.mjs';
import { waitForExchanges } from '../support/panel.ts';
import type { PlannedExchange, PlannedRequest } from '../support/plan.ts';
import { type PlannedServers, startPlannedServers } from '../support/planned-server.ts';
import { runInPage } from '../support/run-in-page.ts';
import { openWatchedPage, type WatchedPage } from '../support/watched-page.ts';

const MARKUP = '<img src=x onerror="globalThis.hacked=1"><script>globalThis.hacked=1</script>';

/** Values that a hostile server or page may put into a field; bytes as Latin-1. */
const VALUES: Readonly<Record<string, string>> = {
  markup: MARKUP,
  'control characters': 'a\u0001b\u001b[31mc\u007fd',
  'a header of 64 kB': 'x'.repeat(64 * 1024),
  'a lone surrogate in UTF-8': '\u00ed\u00a0\u0080',
  'bytes that are no UTF-8': 'caf\u00e9 \u00ff\u00fe',
  'a right-to-left override in UTF-8': 'a\u00e2\u0080\u00aeb',
  'a name of the language': '__proto__',
};

let servers: PlannedServers;
let watched: WatchedPage;
const errors: string[] = [];

beforeAll(async () => {
  servers = await startPlannedServers();
  watched = await openWatchedPage(servers.origins.page);
  watched.devtools.on('pageerror', (error) => errors.push(String(error)));
  watched.devtools.on('console', (message) => {
    if (message.type() === 'error' && message.location().url?.startsWith('chrome-extension'))
      errors.push(message.text());
  });
});

afterAll(async () => {
  await watched?.close();
  await servers?.close();
});

/** One exchange that has the value in every field it can stand in. */
function hostileExchange(name: string, value: string): PlannedExchange {
  const path = encodeURIComponent(name);
  const url = `${servers.origins.crossSite}/${path}?q=${encodeURIComponent(value.slice(0, 500))}`;
  const request: PlannedRequest = {
    url: `${url}#${MARKUP}`,
    api: 'fetch',
    method: "X-!#$%&'*+-.^_`|~",
    headers: { "x-!#$%&'*+.^_`|~": '1', 'X-Value': encodeURI(value.slice(0, 500)), ['__proto__']: '1' },
    credentials: 'omit',
    redirect: 'follow',
    body: null,
    listensToUpload: false,
  };
  const preflight = {
    status: 204,
    headers: [
      ['Access-Control-Allow-Origin', '*'],
      ['Access-Control-Allow-Methods', '*'],
      ['Access-Control-Allow-Headers', '*'],
      ['X-Hostile', value],
    ] as const,
  };
  const answer = {
    status: 200,
    headers: [
      ['Access-Control-Allow-Origin', value],
      ['X-<b>', value],
    ] as const,
  };
  return { request, hops: [{ url, preflight, answer }] };
}

test('hostile values in every field are shown as text, judged as Chromium judges them, and break nothing', async () => {
  const long = hostileExchange('a URL of 10,000 characters', 'v');
  const longUrl = `${servers.origins.crossSite}/${'long/'.repeat(2000)}`;
  const planned = [
    ...Object.entries(VALUES).map(([name, value]) => hostileExchange(name, value)),
    { request: { ...long.request, url: longUrl }, hops: long.hops.map((hop) => ({ ...hop, url: longUrl })) },
  ];
  servers.plan(planned);
  const chromium = await recordChromiumVerdicts(watched.page);
  await runInPage(
    watched.page,
    planned.map(({ request }) => request),
    1,
  );
  const theirs = (await chromium.settled()).map(({ corsError, errorText }) => ({
    corsError,
    errorText: errorText !== null,
  }));
  const exchanges = await waitForExchanges(watched.panel, planned.length);
  const ours = exchanges.map(({ verdict, outcome }) => ({
    corsError: verdict.chromium,
    errorText: outcome === 'failed',
  }));
  expect(ours).toEqual(theirs);

  const rows = await watched.panel.$$('[data-testid=row]');
  expect(rows.length).toBe(planned.length);
  for (const row of rows) {
    await row.click();
    await watched.panel.waitForSelector('[data-testid=details]');
    const shown = await watched.panel.evaluate(() => ({
      injected: document.querySelectorAll('img, script:not([src]), b[onerror]').length,
      hacked: 'hacked' in globalThis,
      explanation: document.querySelector('[data-testid=explanation]')?.textContent !== '',
      sideways: document.documentElement.scrollWidth > document.documentElement.clientWidth,
    }));
    expect(shown).toEqual({ injected: 0, hacked: false, explanation: true, sideways: false });
  }
  expect(errors).toEqual([]);
});
