import { rememberLast } from '../../../src/cors/remember-last.ts';
import type { Row } from '../../store.ts';
import { filterText, lineText } from './filter-text.ts';
import { FILTER_KEYS } from './keys/index.ts';
import { type CausesOf, distinct, type FilterKey } from './keys/key.ts';

// To look up what is remembered of a row takes longer than to look into it. So for the rows as they are it is laid out in
// their order; while somebody types they stay the same.

export const textsOf: (rows: readonly Row[]) => readonly string[] = rememberLast((rows) => rows.map(filterText));
export const linesOf: (rows: readonly Row[]) => readonly string[] = rememberLast((rows) => rows.map(lineText));

type Columns = readonly (readonly string[])[];
type Counts = ReadonlyMap<string, number>;

const LASTING = new Map(
  FILTER_KEYS.filter(({ changes }) => !changes).map((key) => {
    const values = rememberLast((rows: readonly Row[]): Columns => rows.map((row) => key.values(row, () => undefined)));
    const counts = rememberLast((rows: readonly Row[]): Counts => count(values(rows), key));
    return [key, { values, counts }];
  }),
);

/** What each row has under a key, in the order of the rows. */
export function valuesOf(key: FilterKey, rows: readonly Row[], causesOf: CausesOf): Columns {
  return LASTING.get(key)?.values(rows) ?? rows.map((row) => key.values(row, causesOf));
}

/** What can be offered for a key, each with the number of rows that it would let through. */
export function countsOf(key: FilterKey, rows: readonly Row[], causesOf: CausesOf): Counts {
  return LASTING.get(key)?.counts(rows) ?? count(valuesOf(key, rows, causesOf), key);
}

function count(columns: Columns, { offers }: FilterKey): Counts {
  const counts = new Map<string, number>();
  const known = new Map<string, readonly string[]>();
  function offered(value: string): readonly string[] {
    const all = known.get(value) ?? offers?.(value) ?? [value];
    known.set(value, all);
    return all;
  }
  for (const values of columns) {
    const [only = ''] = values;
    const all = values.length === 1 ? offered(only) : distinct(values.flatMap(offered));
    for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  return counts;
}
