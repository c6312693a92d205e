import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { createAutomation } from '../../panel/automation.ts';
import { createWork, type ExportWork, exportRows, headOf } from '../../panel/export-rows.ts';
import type { ExportOrder, Shown } from '../../panel/exporting.ts';
import { createStore, type Row } from '../../panel/store.ts';
import { buildReport } from '../../src/exports/build-report.ts';
import { explainAll } from '../../src/exports/explain.ts';
import { exchange, PAGE } from '../support/exchange.ts';
import { QUIET_HOST } from '../support/quiet-host.ts';

const KNOWN = { name: 'TOKEN_1', of: 'the value of Authorization' };
const SENT = { Authorization: 'Bearer $TOKEN_1' };
const asked: { shown: Shown; order: ExportOrder }[] = [];
const here = createWork();
const work: ExportWork = (shown, order) => {
  asked.push({ shown, order });
  return here(shown, order);
};

const store = createStore({
  ...QUIET_HOST,
  exchanges: signal([exchange({ id: 'live', startedAt: 50, hops: [{}] })]),
  watch: signal({ pageUrl: `${PAGE}/live`, accessGranted: true, connection: 'listening' }),
  exports: { ...QUIET_HOST.exports, work },
  clear: () => undefined,
});

/** A file with an exchange of its name. */
function load(id: string, startedAt: number): Promise<number> {
  const exchanges = explainAll([exchange({ id, startedAt, hops: [{ sends: SENT }] })]);
  const report = buildReport(exchanges, {
    generator: { name: 'CORS Verdict', version: '0.0.9' },
    ...{ browser: `Browser of ${id}`, exportedAt: '2026-11-20T09:41:08.000Z', page: { url: `${PAGE}/${id}` } },
    redacted: [KNOWN],
  });
  return store.imports.load(new File([JSON.stringify(report)], `${id}.json`));
}

await load('old', 10);
await load('new', 90);
const all = store.rows.value;
const rows = (...ids: readonly string[]): readonly Row[] => all.filter((row) => ids.includes(row.exchange.id));

test.each<[ids: readonly string[], browser: string, page: string]>([
  [['live'], 'Chromium', 'live'],
  [['old'], 'Browser of old', 'old'],
  [['new'], 'Browser of new', 'new'],
  [['old', 'new'], 'Chromium', 'live'],
  [['live', 'new'], 'Chromium', 'live'],
  [[], 'Chromium', 'live'],
])('what is of %j comes from %s and its page', (ids, browser, page) => {
  expect(headOf(store, rows(...ids))).toEqual({
    generator: QUIET_HOST.exports.generator,
    ...{ browser, exportedAt: '1970-01-01T00:00:00.000Z', page: { url: `${PAGE}/${page}` } },
  });
});

test('all that is shown goes to work, each with its source, and what stands for secrets in files; the same as one object', async () => {
  asked.length = 0;
  const choice = { format: 'report', redact: true, aliasHosts: false };
  await exportRows(store, { ...choice, all, chosen: rows('new', 'old') });
  await exportRows(store, { ...choice, all, chosen: rows('live') });
  const [first, second] = asked;
  expect(first?.shown).toEqual({
    rows: all.map((row, source) => ({ exchange: row.exchange, tried: false, source })),
    known: [KNOWN],
  });
  expect(second?.shown).toBe(first?.shown);
  expect(asked.map(({ order }) => order.places)).toEqual([[0, 2], [1]]);
});

test('an exchange of which more became known since it was chosen is still the one that is meant', async () => {
  asked.length = 0;
  const before = rows('new').map((row) => ({ ...row }));
  await exportRows(store, { format: 'report', redact: true, aliasHosts: false, all, chosen: before });
  expect(asked.map(({ order }) => order.places)).toEqual([[2]]);
});

test.each([true, false])('an imported report tells what stands for secrets in it, redacted: %s', async (redact) => {
  const { redacted } = await createAutomation(store, () => undefined).report({ redact });
  expect(redacted).toEqual([KNOWN]);
});
