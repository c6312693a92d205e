import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ToldCall } from '../../background/page-calls/told.ts';
import { PAGE_CALL_ROWS } from '../support/page-call-rows.ts';
import { findPageSwitch, type PageSwitch } from '../support/page-calls.ts';
import { dumpPage } from '../support/page-dump.ts';
import { type PlannedServers, startPlannedServers } from '../support/planned-server.ts';
import { openWatchedPage, type WatchedPage } from '../support/watched-page.ts';

let servers: PlannedServers;
let watched: WatchedPage;
let pageSwitch: PageSwitch;
/** Another origin's URL that lets the page do anything. */
let api: string;

beforeAll(async () => {
  servers = await startPlannedServers();
  api = `${servers.origins.crossSite}/api`;
  const headers = [
    ['Access-Control-Allow-Origin', servers.origins.page],
    ['Access-Control-Allow-Credentials', 'true'],
    ['Access-Control-Allow-Methods', 'put, PUT, DELETE'],
    ['Access-Control-Allow-Headers', 'x-a, x-b'],
  ] as const;
  servers.plan([{ hops: [{ url: api, preflight: { status: 204, headers }, answer: { status: 200, headers } }] }]);
  watched = await openWatchedPage(servers.origins.page);
  pageSwitch = await findPageSwitch(watched);
});

afterAll(async () => {
  await watched?.close();
  await servers?.close();
});

/** What a piece of code of the page's ends with. */
function run(code: string): Promise<unknown> {
  return watched.page.evaluate(`(async () => { const API = ${JSON.stringify(api)}; ${code} })()`);
}

/** A call in the words of the table. */
function inWords({ url, method, mode, credentials, headers }: ToldCall): string {
  const lines = headers.map(([name, value]) => ` ${name}:${value}`).join('');
  return `${url.replace(api, 'API')} ${method} ${mode} ${credentials}${lines}`;
}

test('a page with the switch off is as one without DevTools', async () => {
  const page = await watched.browser.newPage();
  await page.goto(servers.origins.page);
  expect(await dumpPage(watched.page)).toEqual(await dumpPage(page));
  await page.close();
});

describe('what the page does is the same, switch on and off, and is noted:', () => {
  let before: unknown[];

  beforeAll(async () => {
    before = [];
    for (const { code } of PAGE_CALL_ROWS) before.push(await run(code));
    await pageSwitch.turn('on');
  });

  test.each(PAGE_CALL_ROWS.map((row, index) => [row.name, index, row] as const))('%s', async (_, index, row) => {
    await pageSwitch.told();
    expect(await run(row.code)).toEqual(before[index]);
    const calls = await pageSwitch.calls(row.noted.length);
    expect(calls.map(inWords)).toEqual(row.noted);
  });
});
