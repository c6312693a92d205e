import { expect, test } from 'vitest';
import { COLUMNS } from '../../../panel/components/list/columns.tsx';
import { type ColumnId, createSorter, nextSort, SORT_KEYS } from '../../../panel/listing/sort.ts';
import type { Sort } from '../../../panel/settings.ts';
import type { Row } from '../../../panel/store.ts';
import type { Exchange } from '../../../src/exchange/exchange.ts';
import { API, exchange, failed, OTHER, pending, verdictOf } from '../../support/exchange.ts';

const row = (of: Exchange): Row => ({ exchange: of, verdict: verdictOf(of), tried: false, source: null });

const line = (file: string, at: number) => ({
  ...{ url: `https://app.example.com/${file}`, functionName: '', line: at, column: 1 },
});

/** One of each kind, in the order of time. */
const ROWS = [
  failed({
    ...{ id: 'refused', startedAt: 1, finishedAt: 31, type: 'xmlhttprequest', callSite: line('b.js', 9) },
    hops: [{ url: `${API}/orders`, method: 'PUT', preflight: { status: 404, acao: '*' } }],
  }),
  exchange({
    ...{ id: 'allowed', startedAt: 2, finishedAt: 12, type: 'image', callSite: line('b.js', 10) },
    hops: [{ url: `${OTHER}/Avatar`, method: 'GET', answer: { acao: '*' } }],
  }),
  failed({
    ...{ id: 'blocked', startedAt: 3, finishedAt: 23, type: 'script', callSite: line('a.js', 50) },
    hops: [
      { url: `${API}/prices`, method: 'DELETE', preflight: { acao: '*', acam: 'DELETE' }, answer: { status: 500 } },
    ],
  }),
  pending({
    id: 'waiting',
    startedAt: 4,
    finishedAt: null,
    type: 'fetch',
    callSite: null,
    hops: [{ url: `${OTHER}/b` }],
  }),
].map(row);

const ids = (rows: readonly Row[]) => rows.map(({ exchange: { id } }) => id);

test.each<[column: ColumnId, ascending: string[], descending: string[]]>([
  ['name', ['allowed', 'waiting', 'refused', 'blocked'], ['blocked', 'refused', 'waiting', 'allowed']],
  ['domain', ['refused', 'blocked', 'allowed', 'waiting'], ['allowed', 'waiting', 'refused', 'blocked']],
  ['method', ['blocked', 'allowed', 'waiting', 'refused'], ['refused', 'allowed', 'waiting', 'blocked']],
  ['status', ['allowed', 'blocked', 'refused', 'waiting'], ['blocked', 'allowed', 'refused', 'waiting']],
  ['verdict', ['refused', 'blocked', 'waiting', 'allowed'], ['allowed', 'waiting', 'refused', 'blocked']],
  ['rule', ['blocked', 'refused', 'allowed', 'waiting'], ['refused', 'blocked', 'allowed', 'waiting']],
  ['preflight', ['allowed', 'waiting', 'blocked', 'refused'], ['refused', 'blocked', 'allowed', 'waiting']],
  ['origin', ['refused', 'allowed', 'blocked', 'waiting'], ['refused', 'allowed', 'blocked', 'waiting']],
  ['credentials', ['allowed', 'blocked', 'waiting', 'refused'], ['refused', 'allowed', 'blocked', 'waiting']],
  ['type', ['waiting', 'refused', 'allowed', 'blocked'], ['blocked', 'allowed', 'refused', 'waiting']],
  ['initiator', ['blocked', 'refused', 'allowed', 'waiting'], ['allowed', 'refused', 'blocked', 'waiting']],
  ['time', ['allowed', 'blocked', 'refused', 'waiting'], ['refused', 'blocked', 'allowed', 'waiting']],
])('sorted by %s', (column, ascending, descending) => {
  const sorted = (isDescending: boolean) => ids(createSorter()(ROWS, { column, descending: isDescending }));
  expect([sorted(false), sorted(true)]).toEqual([ascending, descending]);
});

test('every column has an order', () => {
  expect(COLUMNS.map(({ id }) => id).toSorted()).toEqual(Object.keys(SORT_KEYS).toSorted());
});

test('without an order, or in that of a column that is no more, rows stay in the order of time', () => {
  const sorter = createSorter();
  expect([sorter(ROWS, null), sorter(ROWS, { column: 'size', descending: false })]).toEqual([ROWS, ROWS]);
});

test('what comes, goes and changes takes its place as if all had been there from the first', () => {
  const [refused, allowed, blocked, waiting] = ROWS;
  const answered = waiting && row({ ...waiting.exchange, outcome: 'completed', finishedAt: 9 });
  const [UP, DOWN] = [false, true].map((descending) => ({ column: 'name', descending })) as [Sort, Sort];
  const steps = [[refused], [refused, allowed, blocked, waiting], [allowed, blocked, answered], [blocked]];
  const sorter = createSorter();
  for (const [place, step] of steps.entries()) {
    const rows = step.filter((it) => it !== undefined);
    const sort = place < 3 ? DOWN : UP;
    expect(sorter(rows, sort)).toEqual(createSorter()(rows, sort));
  }
});

test('a header that is pressed sorts ascending, then descending, then by time again; another one begins anew', () => {
  const sorts = ['time', 'time', 'time', 'time', 'rule'] as const;
  let sort: Sort | null = null;
  expect(
    sorts.map((column) => {
      sort = nextSort(sort, column);
      return sort;
    }),
  ).toEqual([
    { column: 'time', descending: false },
    { column: 'time', descending: true },
    null,
    { column: 'time', descending: false },
    { column: 'rule', descending: false },
  ]);
});
