import type { Row } from '../store.ts';
import type { Group } from './groups.ts';
import type { Navigation } from './navigation.ts';

/** One line of the list; all are of one height. */
export type Entry =
  | { readonly kind: 'row'; readonly row: Row }
  | { readonly kind: 'group'; readonly key: string; readonly group: Group; readonly isOpen: boolean }
  | { readonly kind: 'navigation'; readonly key: string; readonly navigation: Navigation };

/** What stays the same while a line is in the list. */
export const keyOf = (entry: Entry): string => (entry.kind === 'row' ? entry.row.exchange.id : entry.key);

/** Made anew with each letter of the filter, for all rows: nothing is read of them here. */
const rowEntry = (row: Row): Entry => ({ kind: 'row', row });

/** Each group under its header, if it is open. @param open keys of subjects */
export function groupedEntries(groups: readonly Group[], open: ReadonlySet<string>): readonly Entry[] {
  const entries: Entry[] = [];
  for (const group of groups) {
    const { key } = group.subject;
    const isOpen = open.has(key);
    entries.push({ kind: 'group', key, group, isOpen });
    if (!isOpen) continue;
    for (const row of group.rows) entries.push(rowEntry(row));
  }
  return entries;
}

/**
 * Rows with a line wherever the page was left between two of them, and after the last. Of several pages with nothing in
 * between only the last is named: the exchanges that follow are its.
 * @param rows oldest first
 * @param navigations oldest first
 */
export function timeline(rows: readonly Row[], navigations: readonly Navigation[]): readonly Entry[] {
  const entries: Entry[] = [];
  let from = 0;
  for (const [place, navigation] of navigations.entries()) {
    const next = navigations[place + 1];
    const before = placeOf(navigation.at, rows);
    if (before === 0 || (next && placeOf(next.at, rows) === before)) continue;
    for (const row of rows.slice(from, before)) entries.push(rowEntry(row));
    entries.push({ kind: 'navigation', key: `navigation ${navigation.at}`, navigation });
    from = before;
  }
  for (const row of from === 0 ? rows : rows.slice(from)) entries.push(rowEntry(row));
  return entries;
}

/** The place of the first row that began at this time or later. */
function placeOf(at: number, rows: readonly Row[]): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.exchange.startedAt ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
