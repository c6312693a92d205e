import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { variedExchanges } from '../../scripts/bench/exchanges.mjs';
import { waitFor } from '../../scripts/wait-for.mjs';
import { buildReport } from '../../src/exports/build-report.ts';
import { explainAll } from '../../src/exports/explain.ts';
import { writeBigHar } from '../support/big-har.ts';
import { openWatchedPage, type WatchedPage } from '../support/watched-page.ts';

const BYTES = 200_000_000;

/**
 * Milliseconds for which the panel may do nothing else. Its longest task takes 60 ms of a processor; the rest is for
 * machines that have others to care for.
 */
const LONGEST_GAP = 2_000;

let watched: WatchedPage;
let folder: string;
let path: string;
let entries: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cors-verdict-'));
  path = join(folder, 'big.har');
  entries = await writeBigHar(path, BYTES);
  watched = await openWatchedPage('about:blank');
});

afterAll(async () => {
  await watched?.close();
  await rm(folder, { recursive: true, force: true });
});

const text = (testid: string) =>
  watched.panel.evaluate((id) => document.querySelector(`[data-testid=${id}]`)?.textContent ?? null, testid);

async function pick(file: string): Promise<void> {
  const input = await watched.panel.$('[data-testid=import-file]');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
}

const COPIES = 1_250;

/** A report with thousands of exchanges, all of which have to be judged. */
function bigReport(): string {
  const head = { generator: { name: 'CORS Verdict', version: '0.1.0' }, browser: 'Chrome/156' };
  const rest = { ...head, exportedAt: '2026-11-20T09:41:07.204Z', page: { url: 'https://app.example.com/' } };
  const report = buildReport(explainAll(variedExchanges(0)), rest);
  const copy = (number: number) =>
    report.exchanges.map((exchange) => ({
      ...exchange,
      id: `${exchange.id}-${number}`,
      hops: exchange.hops.map((hop) => ({ ...hop, url: `${hop.url}/${number}` })),
    }));
  return JSON.stringify({ ...report, exchanges: Array.from({ length: COPIES }, (_, number) => copy(number)).flat() });
}

/**
 * Watches the panel's event loop from now on.
 * @returns what ends it and says for how many milliseconds the panel did nothing else, at most, and what it showed
 */
async function watchPanel(): Promise<() => Promise<{ longest: number; stages: string[] }>> {
  const watch = await watched.panel.evaluateHandle(() => {
    let last = performance.now();
    const seen = { longest: 0, stages: new Set<string>() };
    const timer = setInterval(() => {
      const now = performance.now();
      seen.longest = Math.max(seen.longest, now - last);
      last = now;
      const stage = document.querySelector('[data-testid=import-stage]')?.textContent;
      if (stage) seen.stages.add(stage);
    }, 4);
    return { seen, timer };
  });
  return () =>
    watch.evaluate(({ seen: { longest, stages }, timer }) => {
      clearInterval(timer);
      return { longest: Math.round(longest), stages: [...stages] };
    });
}

test('a HAR of 200 MB is read while the panel answers, and shows how far it is', async () => {
  const stop = await watchPanel();
  const started = performance.now();
  await pick(path);
  const strip = await waitFor('the file in the panel', () => text('imported-file'), 110_000);
  const { longest, stages } = await stop();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${entries} entries in ${seconds} s; longest gap ${longest} ms; stages seen: ${stages.length}`);
  expect(strip).toContain(`of ${new Intl.NumberFormat('en').format(entries)} entries`);
  expect(longest).toBeLessThan(LONGEST_GAP);
  const percents = stages.flatMap((stage) => /^(\d+) %/.exec(stage)?.slice(1).map(Number) ?? []);
  expect(percents.length).toBeGreaterThan(4);
  expect(percents).toEqual(percents.toSorted((a, b) => a - b));
});

test('ten thousand exchanges are judged and filtered while the panel answers', async () => {
  const report = join(folder, 'big.json');
  await writeFile(report, bigReport());
  await watched.panel.click('[data-testid=clear]');
  const stop = await watchPanel();
  await pick(report);
  await waitFor(
    'ten thousand rows',
    async () => (await text('counts'))?.includes(`${(COPIES * 8).toLocaleString('en')} exchanges`),
    110_000,
  );
  const { longest, stages } = await stop();
  console.log(`longest gap ${longest} ms; stages seen: ${stages.length}`);
  expect(longest).toBeLessThan(LONGEST_GAP);
  expect(stages.filter((stage) => stage.startsWith('judging')).length).toBeGreaterThan(4);
  const stopFiltering = await watchPanel();
  await watched.panel.type('[data-testid=filter]', 'blocked');
  await waitFor('fewer rows', async () => (await text('counts'))?.includes(' / '));
  const filtering = await stopFiltering();
  console.log(`filtering: longest gap ${filtering.longest} ms`);
  expect(filtering.longest).toBeLessThan(LONGEST_GAP);
  await watched.panel.click('[data-testid=clear]');
});

test('it is cancelled within a second, and what was there stays', async () => {
  const before = await text('counts');
  await pick(path);
  await waitFor('10 %', async () => /^[1-9]\d %/.test((await text('import-stage')) ?? ''));
  const started = performance.now();
  await watched.panel.click('[data-testid=cancel-import]');
  await waitFor('the end of it', async () => (await text('importing')) === null);
  const milliseconds = Math.round(performance.now() - started);
  console.log(`cancelled in ${milliseconds} ms`);
  expect(milliseconds).toBeLessThan(1_000);
  expect([await text('counts'), await text('import-refused')]).toEqual([before, null]);
});
