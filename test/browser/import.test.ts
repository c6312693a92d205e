import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Report } from '../../src/exports/report.ts';
import { readReport, waitForExchanges } from '../support/panel.ts';
import { type PlannedServers, startPlannedServers } from '../support/planned-server.ts';
import { openWatchedPage, type WatchedPage } from '../support/watched-page.ts';

let servers: PlannedServers;
let watched: WatchedPage;
let folder: string;
/** What the panel itself reported of live traffic, and the same as a file. */
let report: Report;
let reportPath: string;

/** The machine may have others to care for. */
const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 20_000 });

const ANYONE = ['Access-Control-Allow-Origin', '*'] as const;
const api = (path: string) => `${servers.origins.crossSite}/${path}`;

beforeAll(async () => {
  servers = await startPlannedServers();
  const nothing = { status: 204, headers: [] };
  servers.plan([{ hops: [{ url: api('allowed'), preflight: nothing, answer: { status: 200, headers: [ANYONE] } }] }]);
  servers.plan([{ hops: [{ url: api('refused?a=b'), preflight: nothing, answer: { status: 200, headers: [] } }] }]);
  servers.plan([{ hops: [{ url: api('unasked'), preflight: nothing, answer: { status: 200, headers: [ANYONE] } }] }]);
  watched = await openWatchedPage(servers.origins.page);
  folder = await mkdtemp(join(tmpdir(), 'cors-verdict-'));
  await ask();
  await waitForExchanges(watched.panel, 3);
  report = await readReport(watched.panel);
  reportPath = join(folder, 'bug 17.json');
  await writeFile(reportPath, JSON.stringify(report, null, 2));
});

afterAll(async () => {
  await watched?.close();
  await servers?.close();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  await watched.panel.click('[data-testid=clear]');
  await eventually(() => texts('row')).toEqual([]);
});

/** Has the page ask three times: one is allowed, one refused on the answer, one on its preflight. */
async function ask(): Promise<void> {
  await watched.page.evaluate(
    async (allowed, refused, unasked) => {
      await fetch(allowed);
      await fetch(refused).catch(() => undefined);
      await fetch(unasked, { method: 'PUT', headers: { 'X-A': '1' } }).catch(() => undefined);
    },
    api('allowed'),
    api('refused?a=b'),
    api('unasked'),
  );
}

const texts = (testid: string) =>
  watched.panel.$$eval(`[data-testid=${testid}]`, (all) => all.map((element) => element.textContent ?? ''));
const names = async () =>
  watched.panel.$$eval('[data-testid=row] [data-column=name]', (all) => all.map((cell) => cell.textContent ?? ''));

async function pick(...paths: string[]): Promise<void> {
  const input = await watched.panel.$('[data-testid=import-file]');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(...paths);
}

/** Drags files over the panel, and drops them if `drop` is the last of the events. */
function drag(
  files: Record<string, string>,
  ...types: ('dragenter' | 'dragover' | 'dragleave' | 'drop')[]
): Promise<void> {
  return watched.panel.evaluate(
    (contents, events) => {
      const dataTransfer = new DataTransfer();
      for (const [name, text] of Object.entries(contents)) dataTransfer.items.add(new File([text], name));
      for (const type of events) {
        const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
        document.querySelector('.toolbar')?.dispatchEvent(event);
      }
    },
    files,
    types,
  );
}

test('what is recorded, reported, cleared and loaded is reported as it was', async () => {
  const count = await watched.panel.evaluate((text) => globalThis.corsPanel.load(text), JSON.stringify(report));
  expect([count, (await readReport(watched.panel)).exchanges]).toEqual([3, report.exchanges]);
});

test('a report that is picked is marked with its file, and judged as it was', async () => {
  await pick(reportPath);
  const host = new URL(servers.origins.crossSite).host;
  await expect
    .poll(names)
    .toEqual([
      `from bug 17.jsonallowed ${host}`,
      `from bug 17.jsonrefused?a=b ${host}`,
      `from bug 17.jsonunasked ${host}`,
    ]);
  expect(await texts('imported-file')).toEqual([
    expect.stringMatching(/^bug 17\.json3 exchanges, 2 failingReport by CORS Verdict [\d.]+, Chrome\/\d+$/),
  ]);
  expect((await readReport(watched.panel)).exchanges).toEqual(report.exchanges);
});

test('the details name the file, and offer nothing that only the inspected page has', async () => {
  await pick(reportPath);
  await eventually(async () => (await names()).length).toBe(3);
  await watched.panel.click('[data-testid=row]:nth-of-type(3)');
  await watched.panel.waitForSelector('[data-testid=fix]');
  expect(await texts('source')).toEqual([
    expect.stringMatching(/^Imported from bug 17\.json, recorded in Chrome\/\d+ on .+$/),
  ]);
  expect([await texts('try-it'), await texts('call-site'), await texts('recorded-verdict')]).toEqual([[], [], []]);
});

test('files are dropped beside live traffic, several at once, and taken away again', async () => {
  await ask();
  await waitForExchanges(watched.panel, 3);
  await drag({ 'a.json': JSON.stringify(report) }, 'dragenter', 'dragover');
  await eventually(() => texts('drop-zone')).toEqual([expect.stringContaining('Drop a report or a HAR here')]);
  await drag({ 'a.json': JSON.stringify(report) }, 'dragleave');
  await eventually(() => texts('drop-zone')).toEqual([]);
  const one = JSON.stringify({ ...report, exchanges: report.exchanges.slice(0, 1) });
  await drag({ 'a.json': JSON.stringify(report), 'b.json': one }, 'dragenter', 'dragover', 'drop');
  await eventually(() => texts('counts')).toEqual(['7 exchanges, 4 failing']);
  expect([await texts('drop-zone'), (await texts('imported-file')).length]).toEqual([[], 2]);
  const ids = (await readReport(watched.panel)).exchanges.map(({ id }) => id);
  expect(new Set(ids).size).toBe(7);
  // The strip of the file that was read sooner comes first.
  const strip = await watched.panel.waitForSelector(
    '::-p-xpath(//*[@data-testid="imported-file"][contains(., "a.json")])',
  );
  const only = await strip?.$('[data-testid=only-file]');
  await only?.click();
  await eventually(() => texts('counts')).toEqual(['3 / 7 exchanges, 4 failing']);
  await only?.click();
  const remove = await strip?.$('[data-testid=remove-file]');
  await remove?.click();
  await eventually(() => texts('counts')).toEqual(['4 exchanges, 2 failing']);
});

test('a file is dropped from outside the browser', async () => {
  const input = await watched.devtools.createCDPSession();
  const frame = await watched.panel.frameElement();
  const { x = 0, y = 0 } = (await frame?.boundingBox()) ?? {};
  const data = { items: [], files: [reportPath], dragOperationsMask: 1 };
  const at = { x: x + 100, y: y + 100, data };
  await input.send('Input.dispatchDragEvent', { type: 'dragEnter', ...at });
  await input.send('Input.dispatchDragEvent', { type: 'dragOver', ...at });
  await eventually(() => texts('drop-zone')).toEqual([expect.stringContaining('Drop a report or a HAR here')]);
  await input.send('Input.dispatchDragEvent', { type: 'drop', ...at });
  await eventually(() => texts('counts')).toEqual(['3 exchanges, 2 failing']);
  expect((await readReport(watched.panel)).exchanges).toEqual(report.exchanges);
  await input.detach();
});

test('leaving the page keeps what was imported', async () => {
  await ask();
  await waitForExchanges(watched.panel, 3);
  await pick(reportPath);
  await eventually(() => texts('counts')).toEqual(['6 exchanges, 4 failing']);
  await watched.page.reload();
  await eventually(() => texts('counts')).toEqual(['3 exchanges, 2 failing']);
});

test('a broken file is told by its place, and what is there stays', async () => {
  await pick(reportPath);
  await eventually(async () => (await names()).length).toBe(3);
  const path = join(folder, 'broken.har');
  await writeFile(path, '{"log": {\n  "version": "1.2",\n  "entries": oops\n}}');
  await pick(path);
  const message = 'Line 3, column 14, after log.version: “o” cannot stand here. Save the file again.';
  await eventually(() => texts('import-refused')).toEqual([`broken.har cannot be imported. ${message}`]);
  expect((await names()).length).toBe(3);
  const reason = await watched.panel.evaluate(() =>
    globalThis.corsPanel.load('[]').catch((error: Error) => error.message),
  );
  expect(reason).toBe('Line 1, column 1: a report and a HAR begin with “{”. Save the file again.');
  await watched.panel.click('[data-testid=dismiss-refusal]');
  await watched.panel.click('[data-testid=dismiss-refusal]');
  await eventually(() => texts('import-refused')).toEqual([]);
});
