import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import { exportRows, headOf } from '../../panel/export-rows.ts';
import { createExporting, type ExportOrder } from '../../panel/exporting.ts';
import { createStore, type Row, type Store } from '../../panel/store.ts';
import type { Exchange } from '../../src/exchange/exchange.ts';
import { FORMATS } from '../../src/exports/index.ts';
import type { Report } from '../../src/exports/report.ts';
import { API, exchange, failed, PAGE } from '../support/exchange.ts';
import { readInEnglish } from '../support/in-english.ts';
import { QUIET_HOST } from '../support/quiet-host.ts';

const SECRET = 'hunter2-5f8e1c9ab3';
const SENDS = { Authorization: `Bearer ${SECRET}` };
const PREFLIGHT = { acao: PAGE, acam: 'PUT', acah: 'authorization', maxAge: '600' };

const asked = exchange({
  id: 'asked',
  hops: [{ url: `${API}/a`, method: 'PUT', sends: SENDS, preflight: PREFLIGHT, answer: { acao: PAGE } }],
});
/** Passes by the preflight before it, and so only beside that. */
const covered = exchange({
  id: 'covered',
  hops: [{ url: `${API}/a`, method: 'PUT', startedAt: 100, sends: SENDS, answer: { acao: PAGE } }],
});
const blocked = failed({ id: 'blocked', hops: [{ url: `${API}/b?key=${SECRET}`, sends: SENDS, answer: {} }] });
/** Passes by what Try it changed, and would not without. */
const tried = exchange({ id: 'tried', hops: [{ url: `${API}/c`, sends: SENDS, answer: { judged: { acao: '*' } } }] });
const ALL = [asked, covered, blocked, tried];

function storeOf(exchanges: readonly Exchange[]): Store {
  const change = { url: `${API}/c`, method: 'GET', on: 'response', set: {}, remove: [] } as const;
  return createStore({
    ...QUIET_HOST,
    exchanges: signal(exchanges),
    watch: signal({ pageUrl: `${PAGE}/start?key=${SECRET}`, accessGranted: true, connection: 'listening' }),
    tryIt: { ...QUIET_HOST.tryIt, tried: signal([{ from: 0, to: null, changes: [change] }]) },
    clear: () => undefined,
  });
}

const store = storeOf(ALL);
const all = store.rows.value;
const HEAD = headOf(store, all);
const AS_USUAL = { redact: true, aliasHosts: false };

const rowOf = (id: string): readonly Row[] => all.filter(({ exchange: one }) => one.id === id);

async function reportOf(chosen: readonly Row[], redact: boolean): Promise<Report> {
  const { text } = await exportRows(store, { ...AS_USUAL, all, chosen, format: 'report', redact });
  return JSON.parse(text);
}

describe.each([
  ['redacted', true],
  ['as it is', false],
])('an export %s', (_, redact) => {
  test('says the same verdicts and causes as the panel', async () => {
    const { exchanges } = await reportOf(all, redact);
    const told = exchanges.map(({ id, verdict, causes }) => ({ id, verdict, causes: causes.map((cause) => cause.id) }));
    expect(told).toMatchObject(
      all.map((row) => {
        const { outcome, rule, on, hop, chromium, explanation } = readInEnglish(row.verdict);
        const causes = store.insightOf(row).causes.map((cause) => cause.id);
        return { id: row.exchange.id, verdict: { outcome, rule, on, hop, chromium, explanation }, causes };
      }),
    );
  });

  test.each(['asked', 'covered', 'blocked', 'tried'])('says the same of %s alone as of all', async (id) => {
    const [alone] = (await reportOf(rowOf(id), redact)).exchanges;
    expect(alone).toEqual((await reportOf(all, redact)).exchanges.find((one) => one.id === id));
  });
});

test('with other names for the hosts the verdicts are the same', async () => {
  const { text } = await exportRows(store, { redact: true, aliasHosts: true, all, chosen: all, format: 'report' });
  const { exchanges } = JSON.parse(text) as Report;
  const told = exchanges.map(({ id, verdict: { outcome, rule, on } }) => ({ id, outcome, rule, on }));
  expect(told).toEqual(all.map(({ exchange: { id }, verdict: { outcome, rule, on } }) => ({ id, outcome, rule, on })));
});

test('what Try it changed is told as the panel tells it', async () => {
  const [told] = (await reportOf(rowOf('tried'), true)).exchanges;
  expect(told?.verdict.explanation).toMatch(/^The page may read the answer with the change that Try it makes/);
});

describe.each(FORMATS)('$id', ({ id: format, of, extension, mimeType }) => {
  const make = (redact: boolean) =>
    exportRows(store, { ...AS_USUAL, all, chosen: of === 'one' ? rowOf('blocked') : all, format, redact });

  test('has no secret in it unless asked', async () => {
    const { fileName, text } = await make(true);
    expect(`${fileName} ${text}`).not.toContain(SECRET);
  });

  test('has other names for the hosts where that is asked for', async () => {
    const chosen = rowOf('blocked');
    const { fileName, text } = await exportRows(store, { redact: true, aliasHosts: true, all, chosen, format });
    expect(`${fileName} ${text}`).not.toMatch(/api\.example\.net|app\.example\.com/);
  });

  test('tells just those placeholders that are in its text', async () => {
    const { text, placeholders } = await make(true);
    const inText = new Set(text.match(/\b(?:TOKEN|QUERY)_\d+\b/g));
    expect(placeholders.map(({ name }) => name).toSorted()).toEqual([...inText].toSorted());
  });

  test('is named after what is in it', async () => {
    const { fileName, mimeType: type } = await make(true);
    const stem = of === 'one' ? 'cors-get-api.example.net-b' : 'cors-app.example.com-1970-01-01-0000';
    expect([fileName, type]).toEqual([`${stem}${extension}`, mimeType]);
  });
});

test.each(FORMATS.filter(({ of }) => of === 'one').map(({ id }) => id))(
  '%s is not of several exchanges',
  async (format) => {
    const made = exportRows(store, { ...AS_USUAL, all, chosen: all, format });
    await expect(made).rejects.toThrow(/is of one exchange, not of 4\.$/);
  },
);

test.each(['report', 'har'])('%s as it is has the secret', async (format) => {
  const { text } = await exportRows(store, { ...AS_USUAL, all, chosen: all, format, redact: false });
  expect(text).toContain(SECRET);
});

test('a format that nobody knows is refused', async () => {
  await expect(exportRows(store, { ...AS_USUAL, all, chosen: all, format: 'pdf' })).rejects.toThrow(
    'There is no format with the id pdf.',
  );
});

test('the same secret has the same placeholder in the page’s URL and in an exchange', async () => {
  const { page, exchanges, redacted } = await reportOf(rowOf('blocked'), true);
  expect([page.url, exchanges[0]?.url]).toEqual([`${PAGE}/start?key=$TOKEN_1`, `${API}/b?key=$TOKEN_1`]);
  expect(redacted?.map(({ name }) => name)).toContain('TOKEN_1');
});

test('what was imported with placeholders keeps them, and new ones have other names', () => {
  const imported = exchange({
    id: 'imported',
    hops: [{ url: `${API}/d`, sends: { Authorization: 'Bearer $TOKEN_1' } }],
  });
  const known = [{ name: 'TOKEN_1', of: 'the value of Authorization' }];
  const rows = [
    { exchange: imported, tried: false, source: 1 },
    { exchange: asked, tried: false, source: 0 },
  ];
  const order = { ...AS_USUAL, format: 'report', places: [0, 1], head: HEAD };
  const report = JSON.parse(createExporting({ rows, known })(order).text) as Report;
  const tokens = report.exchanges.map(({ hops }) => new Map(hops[0]?.requestHeaders).get('Authorization'));
  expect(tokens).toEqual(['Bearer $TOKEN_1', 'Bearer $TOKEN_2']);
});

test('rows of different sources are not explained beside each other', () => {
  const broken = failed({ id: 'broken', hops: [{ url: `${API}/e`, startedAt: 200, answer: { status: 500 } }] });
  const order = { ...AS_USUAL, format: 'report', places: [1], head: HEAD };
  const evidenceBeside = (source: number) => {
    const rows = [
      { exchange: asked, tried: false, source },
      { exchange: broken, tried: false, source: 0 },
    ];
    const { exchanges } = JSON.parse(createExporting({ rows, known: [] })(order).text) as Report;
    return exchanges[0]?.causes[0]?.evidence;
  };
  const itself = 'GET api.example.net/e answered 500 with no Access-Control-Allow-Origin';
  const other = `PUT api.example.net/a answered 200 with Access-Control-Allow-Origin: ${PAGE} at 00:00:00 UTC`;
  expect([evidenceBeside(0), evidenceBeside(1)]).toEqual([[itself, other], [itself]]);
});

test('facts are read once for all orders that redact alike', () => {
  let reads = 0;
  const counted: Exchange = {
    ...blocked,
    get hops() {
      reads += 1;
      return blocked.hops;
    },
  };
  const exporting = createExporting({ rows: [{ exchange: counted, tried: false, source: 0 }], known: [] });
  const readsOf = (order: Partial<ExportOrder>) => {
    const before = reads;
    exporting({ ...AS_USUAL, format: 'report', places: [0], head: HEAD, ...order });
    return reads > before;
  };
  expect([readsOf({}), readsOf({}), readsOf({ places: [] })]).toEqual([true, false, false]);
});
