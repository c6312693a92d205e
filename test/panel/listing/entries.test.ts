import { expect, test } from 'vitest';
import { type Entry, groupedEntries, keyOf, timeline } from '../../../panel/listing/entries.ts';
import { byEndpoint, groupsOf } from '../../../panel/listing/groups.ts';
import type { Row } from '../../../panel/store.ts';
import { API, exchange, verdictOf } from '../../support/exchange.ts';

function rowAt(startedAt: number, url = API): Row {
  const one = exchange({ id: `at ${startedAt}`, startedAt, hops: [{ url, startedAt, answer: { acao: '*' } }] });
  return { exchange: one, verdict: verdictOf(one), tried: false, source: null };
}

/** A line in a few words. */
function said(entry: Entry): string {
  if (entry.kind === 'row') return `row ${entry.row.exchange.startedAt}`;
  if (entry.kind === 'navigation') return `to ${entry.navigation.url}`;
  return `${entry.isOpen ? 'open' : 'closed'} ${entry.group.subject.key}`;
}

test.each<[what: string, rows: number[], navigations: number[], lines: string[]]>([
  ['nothing at all', [], [], []],
  ['one page', [1, 2], [], ['row 1', 'row 2']],
  ['before anything was asked', [5, 6], [1], ['row 5', 'row 6']],
  ['between two exchanges', [1, 5], [3], ['row 1', 'to 3', 'row 5']],
  ['at the very time of one, which is of the new page', [1, 5], [5], ['row 1', 'to 5', 'row 5']],
  ['after the last', [1], [3], ['row 1', 'to 3']],
  ['several in a row: only where it ended', [1, 9], [3, 4, 5], ['row 1', 'to 5', 'row 9']],
  ['several pages', [1, 3, 5, 7], [2, 6, 8], ['row 1', 'to 2', 'row 3', 'row 5', 'to 6', 'row 7', 'to 8']],
  ['and nothing was asked', [], [1, 2], []],
])('the page was left: %s', (_, rows, navigations, lines) => {
  const left = navigations.map((at) => ({ at, url: `${at}` }));
  const entries = timeline(
    rows.map((at) => rowAt(at)),
    left,
  );
  expect(entries.map(said)).toEqual(lines);
});

const GROUPS = groupsOf([rowAt(1, `${API}/a`), rowAt(2, `${API}/b`), rowAt(3, `${API}/a`)], byEndpoint);
const [A, B] = ['a', 'b'].map((name) => `endpoint GET ${API}/${name}`) as [string, string];

test.each<[what: string, open: string[], lines: string[]]>([
  ['all closed', [], [`closed ${A}`, `closed ${B}`]],
  ['one open', [A], [`open ${A}`, 'row 1', 'row 3', `closed ${B}`]],
  ['all open', [A, B], [`open ${A}`, 'row 1', 'row 3', `open ${B}`, 'row 2']],
  ['one open that is no more', ['gone', B], [`closed ${A}`, `open ${B}`, 'row 2']],
])('groups: %s', (_, open, lines) => {
  expect(groupedEntries(GROUPS, new Set(open)).map(said)).toEqual(lines);
});

test('no two lines have the same key, and each keeps it when others come', () => {
  const rows = [rowAt(1), rowAt(5)];
  const keys = (entries: readonly Entry[]) => entries.map(keyOf);
  const before = keys(timeline(rows, [{ at: 3, url: API }]));
  expect(before).toEqual(['at 1', 'navigation 3', 'at 5']);
  expect(keys(timeline([rowAt(0), ...rows, rowAt(6)], [{ at: 3, url: API }]))).toEqual(['at 0', ...before, 'at 6']);
  expect(keys(groupedEntries(GROUPS, new Set([A])))).toEqual([A, 'at 1', 'at 3', B]);
});
