import type { Row } from '../store.ts';
import type { Group } from './groups.ts';
import type { Navigation } from './navigation.ts';

/** One line of the list; all are of one height. */
export type Entry =
  | { readonly kind: 'row'; readonly key: string; readonly row: Row }
  | { readonly kind: 'group'; readonly key: string; readonly group: Group; readonly isOpen: boolean }
  | { readonly kind: 'navigation'; readonly key: string; readonly navigation: Navigation };

/** What stays the same while a line is in the list. */
export const keyOf = (entry: Entry): string => entry.key;

const rowEntry = (row: Row): Entry => ({ kind: 'row', key: row.exchange.id, row });

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
  let next = 0;
  function addNavigation(before: number): void {
    const from = next;
    while ((navigations[next]?.at ?? Number.POSITIVE_INFINITY) <= before) next += 1;
    const navigation = next > from ? navigations[next - 1] : undefined;
    if (!navigation || entries.length === 0) return;
    entries.push({ kind: 'navigation', key: `navigation ${navigation.at}`, navigation });
  }
  for (const row of rows) {
    addNavigation(row.exchange.startedAt);
    entries.push(rowEntry(row));
  }
  addNavigation(Number.MAX_VALUE);
  return entries;
}
