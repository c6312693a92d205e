import type { Page } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readReport, waitForExchanges } from '../support/panel.ts';
import type { Answer } from '../support/plan.ts';
import { type PlannedServers, startPlannedServers } from '../support/planned-server.ts';
import { openWatchedPage, type WatchedPage } from '../support/watched-page.ts';

let servers: PlannedServers;
let watched: WatchedPage;
/** Another tab with the same page. */
let other: Page;
/** A page of the extension that outlives every DevTools. */
let extension: Page;

const NOTHING: Answer = { status: 204, headers: [] };

beforeAll(async () => {
  servers = await startPlannedServers();
  const plan = (path: string, preflight: Answer, answer: Answer = { status: 200, headers: [] }) =>
    servers.plan([{ hops: [{ url: api(path), preflight, answer }] }]);
  plan('simple', NOTHING);
  plan('simple?page=2', NOTHING);
  plan('simple/deeper', NOTHING);
  plan('preflighted', NOTHING);
  plan('kept', NOTHING, { status: 200, headers: [['Access-Control-Allow-Origin', '*']] });
  const there = `${servers.origins.sameSite}/there`;
  plan('away', NOTHING, { status: 302, headers: [['Location', there]] });
  servers.plan([{ hops: [{ url: there, preflight: NOTHING, answer: { status: 200, headers: [] } }] }]);
  plan('status', { status: 404, headers: [] });
  watched = await openWatchedPage(servers.origins.page);
  other = await watched.browser.newPage();
  await other.goto(servers.origins.page);
  extension = await watched.browser.newPage();
  await extension.goto(new URL('/panel/panel.html', watched.panel.url()).href);
  // What is behind another tab is not drawn, and cannot be clicked.
  await watched.devtools.bringToFront();
});

afterAll(async () => {
  await watched?.close();
  await servers?.close();
});

beforeEach(() => watched.panel.click('[data-testid=clear]'));

const api = (path: string) => `${servers.origins.crossSite}/${path}`;

const PUT: RequestInit = { method: 'PUT', headers: { 'X-A': '1' } };

/** What a page's script gets. */
function ask(page: Page, path: string, init: RequestInit = {}): Promise<number | string> {
  return page.evaluate(
    (url, options) =>
      fetch(url, options).then(
        ({ status }) => status,
        ({ name }) => name,
      ),
    api(path),
    init,
  );
}

/** Opens the details of the exchange with this place in the list, from 1. */
async function open(place: number): Promise<void> {
  await waitForExchanges(watched.panel, place, undefined, readReport);
  const row = await watched.panel.waitForSelector(`[data-testid=row][aria-rowindex="${place + 1}"]`);
  await row?.click();
  await watched.panel.waitForSelector('[data-testid=fix]');
}

async function tryIt(): Promise<void> {
  await watched.panel.click('[data-testid=try-it]');
  await watched.panel.waitForSelector('[data-testid=try-it-banner][data-status=on]');
}

async function stop(): Promise<void> {
  await watched.panel.click('[data-testid=try-it-stop]');
  await expect.poll(rules).toEqual([]);
}

/** Ids of the rules of the extension, whoever asked for them. */
const rules = () =>
  extension.evaluate(async () => {
    type Api = { declarativeNetRequest: { getSessionRules(): Promise<{ id: number }[]> } };
    const { chrome } = globalThis as unknown as { chrome: Api };
    return (await chrome.declarativeNetRequest.getSessionRules()).map(({ id }) => id);
  });

const texts = (selector: string) => watched.panel.$$eval(selector, (all) => all.map((it) => it.textContent ?? ''));

test.each<[what: string, path: string, init: RequestInit]>([
  ['a simple exchange', 'simple', {}],
  ['a preflighted exchange', 'preflighted', PUT],
  ['an exchange of which the browser could keep the preflight', 'kept', PUT],
  ['an exchange with credentials', 'simple', { credentials: 'include' }],
  ['a redirect to another server, which the browser did not follow', 'away', {}],
])('%s passes in this tab and in no other, and is blocked again afterwards', async (_, path, init) => {
  const before = await ask(watched.page, path, init);
  await open(1);
  await tryIt();
  const during = [await ask(watched.page, path, init), await ask(other, path, init)];
  await stop();
  expect([before, ...during, await ask(watched.page, path, init)]).toEqual([
    'TypeError',
    ...[200, 'TypeError'],
    'TypeError',
  ]);
});

test('only this path is changed, whatever its query', async () => {
  await ask(watched.page, 'simple');
  await open(1);
  await tryIt();
  const asked = [await ask(watched.page, 'simple?page=2'), await ask(watched.page, 'simple/deeper')];
  await stop();
  expect(asked).toEqual([200, 'TypeError']);
});

test('the banner says what is changed, and the re-sent request what it passes by', async () => {
  await ask(watched.page, 'preflighted', PUT);
  await open(1);
  await tryIt();
  expect(await texts('[data-testid=tried-change]')).toEqual([
    expect.stringMatching(/^preflight of .*\/preflightedAccess-Control-Allow-Origin: /),
    expect.stringMatching(/^PUT .*\/preflightedAccess-Control-Allow-Origin: /),
  ]);
  await ask(watched.page, 'preflighted', PUT);
  await open(2);
  expect(await texts('.verdict h2')).toEqual(['Passes with the change, blocked without it']);
  expect(await texts('[data-testid=interference]')).toEqual([
    expect.stringMatching(/Our own Try it changed the headers.*Without it: blocked by preflight-acao-missing/),
  ]);
  const { exchanges } = await readReport(watched.panel);
  expect(exchanges.map(({ verdict, fix }) => [verdict.outcome, verdict.interference?.rule, fix !== null])).toEqual([
    ['blocked', undefined, true],
    ['allowed', 'preflight-acao-missing', true],
  ]);
  await stop();
  expect(await texts('[data-testid=try-it-banner]')).toEqual([]);
});

test('where a status is at fault it cannot be tried, and that is said', async () => {
  await ask(watched.page, 'status', PUT);
  await open(1);
  expect(await texts('[data-testid=cannot-try]')).toEqual([
    expect.stringMatching(/^Cannot be tried here: the preflight needs the status 20\d/),
  ]);
  expect(await texts('[data-testid=try-it]')).toEqual([]);
});

/** As the browser does to a worker that has had nothing to do. */
async function killWorker(): Promise<void> {
  const target = watched.browser.targets().find((one) => one.type() === 'service_worker');
  const session = await watched.browser.target().createCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url === target?.url());
  await session.send('Target.closeTarget', { targetId: worker?.targetId ?? '' });
}

test('a worker that dies under it leaves no rule of its own, and the next one does it again', async () => {
  await ask(watched.page, 'simple');
  await open(1);
  await tryIt();
  const before = await rules();
  await killWorker();
  // The new worker has other ids to give only once it has taken the old ones away.
  await expect.poll(async () => (await rules()).length).toBe(before.length);
  await watched.panel.waitForSelector('[data-testid=try-it-banner][data-status=on]');
  await expect.poll(() => ask(watched.page, 'simple')).toBe(200);
  // What the new worker does away with is not what the DevTools page listens with.
  await open(2);
  await stop();
  expect(await ask(watched.page, 'simple')).toBe('TypeError');
});

test('closing DevTools takes everything back', async () => {
  await ask(watched.page, 'simple');
  await open(1);
  await tryIt();
  expect(await rules()).toHaveLength(1);
  await watched.devtools.close();
  await expect.poll(rules).toEqual([]);
  expect(await ask(watched.page, 'simple')).toBe('TypeError');
});
