import { computed, signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { historyShown, MOST } from '../../panel/components/watch/history-shown.ts';
import { createHistory } from '../../panel/history.ts';
import type { Row } from '../../panel/store.ts';
import { API, exchange, OTHER, verdictOf } from '../support/exchange.ts';

const rowOf = (id: string, url: string, method = 'GET'): Row => {
  const one = exchange({ id, hops: [{ url, method, answer: { acao: '*' } }] });
  return { exchange: one, verdict: verdictOf(one), tried: false, source: null };
};

const ids = (rows: readonly Row[]) => rows.map(({ exchange: { id } }) => id).join(' ');

const a = rowOf('a', `${API}/orders?page=1`);
const b = rowOf('b', `${API}/orders/17`);
const c = rowOf('c', `${API}/orders?page=2`);
const d = rowOf('d', `${OTHER}/orders`);
const e = rowOf('e', `${API}/orders`, 'DELETE');
const f = rowOf('f', `${API}/orders/18`);
const changed = { ...c };

test.each<[what: string, rows: readonly Row[], of: Row, history: string]>([
  ['an endpoint whatever the query', [a, b, c, d, e, f], a, 'a c'],
  ['an endpoint whatever the ids in its path', [a, b, c, d, e, f], b, 'b f'],
  ['one method of it', [a, b, c, d, e, f], e, 'e'],
  ['one server of several', [a, b, c, d, e, f], d, 'd'],
  ['nothing where the row is gone', [a], d, ''],
])('the history is of %s', (_, rows, of, history) => {
  expect(ids(createHistory(signal(rows)).value.of(of))).toBe(history);
});

test.each<[what: string, steps: readonly (readonly Row[])[], of: Row, history: string]>([
  ['rows come', [[a], [a, b], [a, b, c]], a, 'a c'],
  [
    'a row changes',
    [
      [a, c, b],
      [a, changed, b],
    ],
    a,
    'a c',
  ],
  [
    'a row comes between others',
    [
      [a, f],
      [a, c, b, f],
    ],
    b,
    'b f',
  ],
  ['the list is cleared', [[a, b, c], []], a, ''],
  ['the list is cleared and others come', [[a, b], [c]], a, 'c'],
])('it holds while %s', (_, steps, of, expected) => {
  const rows = signal<readonly Row[]>([]);
  const history = createHistory(rows);
  const told = computed(() => ids(history.value.of(of)));
  for (const step of steps) {
    rows.value = step;
    expect(told.value).toBe(ids(createHistory(signal(step)).value.of(of)));
  }
  expect(told.value).toBe(expected);
});

test('a row that has changed is told as it is now', () => {
  const rows = signal<readonly Row[]>([a, c]);
  const history = createHistory(rows);
  history.value.of(a);
  rows.value = [a, changed];
  expect(history.value.of(a)[1]).toBe(changed);
});

test.each<[selected: number, first: number, count: number]>([
  [99, 74, MOST],
  [74, 74, MOST],
  [73, 73, MOST],
  [0, 0, MOST],
])('of a hundred with the one at %i selected, those from %i on are shown', (selected, first, count) => {
  const history = Array.from({ length: 100 }, (_, place) => rowOf(`${place}`, API));
  const shown = historyShown(history, history[selected] ?? a);
  expect([shown[0]?.exchange.id, shown.length]).toEqual([`${first}`, count]);
});
