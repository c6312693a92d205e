import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitFor } from '../../scripts/wait-for.mjs';
import { reportExchange } from '../../src/exports/build-report.ts';
import { explainAll } from '../../src/exports/explain.ts';
import type { ReportedExchange, ReportedHop } from '../../src/exports/report.ts';
import type { HeaderLine } from '../../src/http/headers.ts';
import { exchangeOf } from '../../src/imports/exchange-of.ts';
import { parseReportedExchange } from '../../src/imports/read-report.ts';
import { BODIES, type BodyRow } from '../support/bodies.ts';
import { waitForExchanges } from '../support/panel.ts';
import type { PlannedHop } from '../support/plan.ts';
import { type PlannedServers, startPlannedServers } from '../support/planned-server.ts';
import { openWatchedPage, type WatchedPage } from '../support/watched-page.ts';

const ROWS = BODIES.map((row, place) => ({ ...row, path: `/body-${place}` }));

let servers: PlannedServers;
let watched: WatchedPage;
let folder: string;
let exchanges: ReadonlyMap<string, ReportedExchange>;

/** Answers of which a page may read all, or none. */
function hopsOf({ path, meets }: BodyRow & { readonly path: string }): readonly PlannedHop[] {
  const { page, sameSite, crossSite } = servers.origins;
  const allowing = (origin: string): HeaderLine[] => [
    ['Access-Control-Allow-Origin', origin],
    ['Access-Control-Allow-Credentials', 'true'],
    ['Access-Control-Allow-Headers', 'x-id,content-type,authorization'],
    ['Access-Control-Allow-Methods', 'PUT'],
  ];
  const allowed = { status: 200, headers: allowing(page) };
  const bare = { status: 200, headers: [] };
  const first = { url: crossSite + path, preflight: allowed, answer: allowed };
  if (meets === undefined) return [first];
  if (meets === 'refused') return [{ ...first, preflight: bare }];
  const url = `${sameSite}${path}-next`;
  const redirect = { status: Number(meets.slice(0, 3)), headers: [...allowing(page), ['Location', url] as const] };
  const next = { status: 200, headers: allowing('null') };
  return [
    { ...first, answer: redirect },
    { url, preflight: meets.endsWith('refused') ? bare : next, answer: next },
  ];
}

beforeAll(async () => {
  servers = await startPlannedServers();
  servers.plan(ROWS.map((row) => ({ hops: hopsOf(row) })));
  folder = await mkdtemp(join(tmpdir(), 'cors-verdict-'));
  await writeFile(join(folder, 'picked.txt'), 'from the disk');
  watched = await openWatchedPage(servers.origins.page);
  const { page, panel } = watched;
  await page.setContent('<link rel="icon" href="data:,"><input type="file">');
  await (await page.$('input'))?.uploadFile(join(folder, 'picked.txt'));
  for (const { code, path } of ROWS) {
    const call = code.replace('{url}', servers.origins.crossSite + path);
    await page.evaluate(`(async () => ${call})().then(() => null, () => null)`);
  }
  // DevTools' log comes after the events, and last of all the last hop of the last.
  const told = await waitFor('DevTools’ log of all', async () => {
    const all = await waitForExchanges(panel, ROWS.length);
    return all.at(-1)?.hops.at(-1)?.body && all.every(({ callSite }) => callSite) ? all : null;
  });
  exchanges = new Map(told.map((exchange) => [new URL(exchange.url).pathname, exchange]));
});

afterAll(async () => {
  await watched?.close();
  servers?.close();
  await rm(folder, { recursive: true, force: true });
});

/** A body in short, without what is random in a multipart one. */
function said({ body }: ReportedHop): string | null {
  if (!body) return null;
  return (
    body.text?.replace(/^------WebKitFormBoundary.*\r\n|\r\n------WebKitFormBoundary.*--\r\n$/g, '') ?? body.omitted
  );
}

describe('what DevTools’ log has of a body', () => {
  test.each(ROWS)('$name', ({ path, bodies, mimeType = 'text/plain;charset=UTF-8' }) => {
    const { hops = [] } = exchanges.get(path) ?? {};
    expect(hops.map(said)).toEqual(bodies);
    const [type] = hops[0]?.body?.mimeType.split('; boundary') ?? [];
    expect(type ?? null).toBe(bodies[0] === null ? null : mimeType);
  });
});

describe('what a request would have carried that was never sent', () => {
  test.each(ROWS.filter(({ intended }) => intended))('$name', ({ path, intended = {} }) => {
    const { hops: [hop] = [] } = exchanges.get(path) ?? {};
    expect([hop?.sent, Object.fromEntries(hop?.intendedHeaders ?? [])]).toEqual([false, intended]);
  });

  test('is told of no other', () => {
    const others = ROWS.filter(({ meets }) => meets !== 'refused').flatMap(
      ({ path }) => exchanges.get(path)?.hops ?? [],
    );
    expect(others.filter(({ intendedHeaders }) => intendedHeaders)).toEqual([]);
  });
});

test('the report of all this, opened elsewhere, is the same report', () => {
  const told = [...exchanges.values()];
  const opened = told.map((one, at) => exchangeOf(parseReportedExchange(one, `exchanges[${at}]`)));
  expect(explainAll(opened).map(reportExchange)).toEqual(told);
});
