import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { setDevToolsTheme } from '../../scripts/launch.mjs';
import type { ReportedExchange } from '../../src/exports/report.ts';
import { waitForExchanges } from '../support/panel.ts';
import type { Answer } from '../support/plan.ts';
import { type PlannedServers, startPlannedServers } from '../support/planned-server.ts';
import { type RawServer, startRawServer } from '../support/raw-server.ts';
import { openWatchedPage, type WatchedPage } from '../support/watched-page.ts';

let servers: PlannedServers;
let stream: RawServer;
let watched: WatchedPage;

const ANYONE = ['Access-Control-Allow-Origin', '*'] as const;
const ANY_METHOD = ['Access-Control-Allow-Methods', 'PUT'] as const;

beforeAll(async () => {
  servers = await startPlannedServers();
  stream = await startRawServer((_, socket) => {
    socket.write(
      'HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Type: text/event-stream\r\n\r\ndata: 1\n\n',
    );
  });
  watched = await openWatchedPage(servers.origins.page);
  const plan = (path: string, answer: Answer, preflight: Answer = { status: 204, headers: [] }) =>
    servers.plan([{ hops: [{ url: api(path), preflight, answer }] }]);
  const answer: Answer = { status: 200, headers: [ANYONE] };
  plan('mismatch', { status: 200, headers: [['Access-Control-Allow-Origin', secure()]] });
  plan('status', answer, { status: 404, headers: [ANYONE, ['Access-Control-Allow-Credentials', 'true']] });
  plan('header', answer, { status: 200, headers: [ANYONE, ['Access-Control-Allow-Headers', 'x-a']] });
  plan('brief', answer, { status: 204, headers: [ANYONE, ANY_METHOD] });
  for (const path of ['kept', 'counted']) {
    plan(path, answer, { status: 204, headers: [ANYONE, ANY_METHOD, ['Access-Control-Max-Age', '600']] });
  }
});

afterAll(async () => {
  await watched?.close();
  await servers?.close();
  await stream?.close();
});

beforeEach(() => watched.panel.click('[data-testid=clear]'));

/** The page's origin but for the scheme. */
const secure = () => servers.origins.page.replace('http:', 'https:');
const api = (path: string) => `${servers.origins.crossSite}/${path}`;

/** Makes the page ask, some times, and opens the details of the last exchange. */
async function look(path: string, init: RequestInit = {}, times = 1): Promise<ReportedExchange | undefined> {
  for (let time = 0; time < times; time++) {
    await watched.page.evaluate((url, options) => fetch(url, options).catch(() => undefined), api(path), init);
  }
  const exchanges = await waitForExchanges(watched.panel, times);
  await open(times);
  return exchanges.at(-1);
}

async function open(place: number): Promise<void> {
  const row = await watched.panel.waitForSelector(`[data-testid=row][aria-rowindex="${place + 1}"]`);
  await row?.click();
  await watched.panel.waitForSelector('[data-testid=details]');
}

const texts = (selector: string) => watched.panel.$$eval(selector, (all) => all.map((it) => it.textContent ?? ''));

/** Rule and result of each check, in the order shown. */
const checks = () => {
  return watched.panel.$$eval('[data-testid=check]', (all) =>
    (all as HTMLElement[]).map(({ dataset }) => `${dataset.rule}: ${dataset.state}`),
  );
};

test('a refused answer: one sentence, the checks up to the one that failed, the header at fault', async () => {
  await look('mismatch');
  const { page, crossSite } = servers.origins;
  const host = new URL(crossSite).host;
  expect(await texts('[data-testid=explanation]')).toEqual([
    `The answer of ${host} (200) has Access-Control-Allow-Origin: ${secure()}, but the request came from the page at ${page}.`,
  ]);
  expect(await checks()).toEqual([
    'acao-wildcard-with-credentials: moot',
    'acao-missing: passed',
    'acao-multiple: passed',
    'acao-invalid: passed',
    'redirect-tainted-origin: moot',
    'acao-mismatch: failed',
  ]);
  expect(await texts('[data-testid=header][data-fault=true] dd')).toEqual([
    `httptoo much: s${page.slice('http'.length)}`,
    page,
  ]);
  expect(await texts('[data-testid=header][data-fault=true] del')).toEqual(['too much: s']);
  expect(await texts('[data-testid=cors-error], [data-testid=failed-parameter]')).toEqual([
    'AllowOriginMismatch',
    secure(),
  ]);
});

test('a failed rule links to its clause of the standard and to MDN', async () => {
  await look('mismatch');
  const links = await watched.panel.$$eval('[data-testid=details] .verdict a', (all) =>
    all.map(({ href }) => new URL(href).host),
  );
  expect(links).toEqual(['fetch.spec.whatwg.org', 'developer.mozilla.org']);
});

test('a refused preflight: what made the browser ask, and the status at fault', async () => {
  await look('status', { method: 'PUT', headers: { 'X-A': '1' } });
  expect(await texts('[data-testid=trigger]')).toEqual([
    'the method PUT is not GET, HEAD or POST',
    'the header x-a is not safelisted',
  ]);
  expect((await checks()).slice(-5)).toEqual([
    'preflight-status-not-ok: failed',
    'preflight-acam-unparsable: not-reached',
    'preflight-acah-unparsable: not-reached',
    'preflight-method-not-allowed: not-reached',
    'preflight-header-not-allowed: not-reached',
  ]);
  expect(await texts('[data-testid=trigger-advice]')).toEqual([
    'A POST would need none, if the server takes it.',
    'Without it there would be none, if the server can do without.',
  ]);
  expect(await texts('.status[data-fault=true]')).toEqual(['404 (needed: 204)']);
  expect(await texts('[data-testid=message]')).toEqual([expect.stringContaining('OPTIONS'), 'Request PUT Never sent.']);
});

test('a refused preflight whose credentials nobody knows: both rules, each with the mode it means', async () => {
  const exchange = await look('header', { headers: { 'X-A': '1', 'X-B': '1' } });
  const rules = ['preflight-header-not-allowed', 'preflight-acao-wildcard-with-credentials'];
  expect(await texts('[data-testid=alternative] [data-testid=rule]')).toEqual(rules);
  expect(exchange?.verdict.alternatives?.map(({ rule }) => rule)).toEqual(rules);
});

/** Until when something is kept, and for how long it says that it still is, in seconds. */
const countdown = (within: string) =>
  watched.panel.$eval(`${within} [data-testid=countdown]`, (it) => {
    const [, minutes, seconds] = /^kept for another (\d+):(\d\d)$/.exec(it.textContent ?? '') ?? [];
    return { until: Number(it.getAttribute('data-until')), left: Number(minutes) * 60 + Number(seconds) };
  });

test('what a preflight may be kept for is counted down, second by second', async () => {
  await look('counted', { method: 'PUT' });
  const { until, left } = await countdown('[data-testid=preflight-cache]');
  expect(left).toBeGreaterThan(590);
  expect(left).toBeLessThanOrEqual(600);
  expect(Math.abs(until - left * 1000 - Date.now())).toBeLessThan(2000);
  const later = `[...document.querySelectorAll('[data-testid=countdown]')].some((it) => it.textContent === ${JSON.stringify(
    `kept for another 9:${left - 2 - 540}`,
  )})`;
  await watched.panel.waitForFunction(later);
  const [text] = await texts('[data-testid=preflight-cache]');
  expect(text).toContain('Access-Control-Max-Age: 600');
  expect(text).toContain('Until then GET, HEAD, POST, PUT may be sent to this very URL without another OPTIONS.');
});

test('what is kept for five seconds is then expired', async () => {
  await look('brief', { method: 'PUT' });
  await watched.panel.waitForFunction(
    `/^expired at \\d\\d:\\d\\d:\\d\\d/.test(document.querySelector('[data-testid=countdown]').textContent)`,
  );
});

test('a request without OPTIONS is explained by the preflight that was kept, and leads to who made it', async () => {
  const exchange = await look('kept', { method: 'PUT' }, 2);
  expect(exchange?.hops.map(({ preflight }) => preflight)).toEqual(['cached']);
  const [text] = await texts('[data-testid=classification] p');
  expect(text).toMatch(
    /^It was cached: the preflight of \d\d:\d\d:\d\d\.\d{3} covered it · kept for another (9:5\d|10:00)$/,
  );
  const { until } = await countdown('[data-testid=classification]');
  await watched.panel.click('[data-testid=covered-by]');
  await watched.panel.waitForSelector('[data-testid=preflight-cache]');
  expect((await countdown('[data-testid=preflight-cache]')).until).toBe(until);
  await watched.panel.waitForFunction(`document.activeElement.tagName === 'H2'`);
  expect(
    await watched.panel.$$eval('[role=row][aria-selected=true]', (all) => all.map((it) => it.ariaRowIndex)),
  ).toEqual(['2']);
});

test('an event stream that goes on is allowed already, and not pending', async () => {
  await watched.page.evaluate((url) => void new EventSource(url), `http://127.0.0.1:${stream.port}/`);
  const [exchange] = await waitForExchanges(watched.panel, 1);
  expect(exchange).toMatchObject({ outcome: 'pending', verdict: { outcome: 'allowed' } });
  await open(1);
  expect(await texts('.verdict h2')).toEqual(['Allowed']);
});

test('a preflight kept from before DevTools was opened is known to have been there', async () => {
  await look('kept', { method: 'PUT' });
  watched = { ...watched, panel: await setDevToolsTheme(watched.devtools, 'light') };
  const exchange = await look('kept', { method: 'PUT' });
  expect(exchange?.hops.map(({ preflight }) => preflight)).toEqual(['cached']);
  expect(await texts('[data-testid=classification] p')).toEqual([
    'It was cached: an earlier preflight, made before DevTools was opened, covered it.',
  ]);
});

test('what passed is folded, and the check that failed stands open with its clause', async () => {
  await look('mismatch');
  const folded = await texts('.check-fold:not([open]) > summary');
  expect(folded.map((text) => text.replace(/\s+/g, ' ').trim())).toEqual(['3 checks passed']);
  const links = await watched.panel.$$eval('.check[data-state=failed] a', (all) => all.map(({ host }) => host));
  expect(links).toEqual(['fetch.spec.whatwg.org', 'developer.mozilla.org']);
});

const tip = () => texts('[data-testid=term-tip]');

test('a term is explained to who points at it, and to the keyboard; Escape closes that and nothing else', async () => {
  await look('mismatch');
  const { panel } = watched;
  expect(await tip()).toEqual([]);
  await panel.hover('.names [data-term=rule]');
  await panel.waitForSelector('[data-testid=term-tip]');
  await panel.hover('.verdict h2');
  await panel.waitForSelector('[data-testid=term-tip]', { hidden: true });

  await panel.focus('.names [data-term=rule] button');
  await watched.devtools.keyboard.press('Enter');
  await panel.waitForSelector('[data-testid=term-tip]');
  expect(await tip()).toEqual(['One condition that the browser checks; the first one that fails stops it.']);
  await watched.devtools.keyboard.press('Escape');
  await panel.waitForSelector('[data-testid=term-tip]', { hidden: true });
  expect(await texts('[data-testid=details] h2')).toEqual(['Blocked on the response']);
});
