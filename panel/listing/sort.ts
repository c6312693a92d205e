import type { Verdict } from '../../src/cors/verdict.ts';
import {
  callSiteText,
  hostOf,
  methodOf,
  nameOf,
  preflightText,
  ruleText,
  statusOf,
  typeText,
  urlOf,
} from '../components/row-text.ts';
import type { Sort } from '../settings.ts';
import type { Row } from '../store.ts';

/** What a row is ordered by; null where it has nothing to compare. */
export type SortKey = string | number | null;

/** What wants attention comes first. */
const OUTCOMES: readonly Verdict['outcome'][] = [
  ...(['blocked', 'contradicted', 'unknown', 'network-failure'] as const),
  ...(['pending', 'allowed', 'not-cors'] as const),
];

const word = (said: string): SortKey => (said === '' ? null : said.toLowerCase());

/** By what each column orders. */
export const SORT_KEYS = {
  name: ({ exchange }) => word(nameOf(urlOf(exchange))),
  domain: ({ exchange }) => word(hostOf(urlOf(exchange))),
  method: ({ exchange }) => word(methodOf(exchange)),
  status: ({ exchange }) => statusOf(exchange),
  verdict: ({ verdict }) => OUTCOMES.indexOf(verdict.outcome),
  rule: (row) => word(ruleText(row)),
  preflight: (row) => word(preflightText(row)),
  origin: ({ verdict }) => word(verdict.origin),
  credentials: ({ verdict }) => word(verdict.credentials.mode),
  type: ({ exchange }) => word(typeText(exchange)),
  initiator: ({ exchange: { callSite } }) =>
    callSite && `${callSiteText(callSite).replace(/\d+$/, '')}${String(callSite.line).padStart(9, '0')}`,
  time: ({ exchange: { startedAt, finishedAt } }) => (finishedAt === null ? null : finishedAt - startedAt),
} satisfies Readonly<Record<string, (row: Row) => SortKey>>;

export type ColumnId = keyof typeof SORT_KEYS;

const isColumn = (id: string): id is ColumnId => Object.hasOwn(SORT_KEYS, id);

interface Keyed {
  readonly row: Row;
  readonly key: SortKey;
}

/** Equal ones stay in order of time whichever way the others go, and those with no key come last. */
function comparator(descending: boolean): (a: Keyed, b: Keyed) => number {
  const first = descending ? 1 : -1;
  return (a, b) => {
    if (a.key === b.key) return a.row.exchange.startedAt - b.row.exchange.startedAt;
    if (a.key === null) return 1;
    if (b.key === null) return -1;
    return a.key < b.key ? first : -first;
  };
}

/** Puts rows into the order of a column; without one they stay in the order of time. */
export type Sorter = (rows: readonly Row[], sort: Sort | null) => readonly Row[];

/**
 * A sorter that remembers what it has put in order. News among thousands are then as cheap as they are few: the engine's
 * sort goes over what is in order already once.
 */
export function createSorter(): Sorter {
  let before: { readonly column: string; readonly keyed: readonly Keyed[] } | null = null;

  return (rows, sort) => {
    const keyOf = sort && isColumn(sort.column) ? SORT_KEYS[sort.column] : null;
    if (sort === null || keyOf === null) {
      before = null;
      return rows;
    }
    const fresh = new Set(rows);
    // What is left in the set afterwards is new.
    const kept = before?.column === sort.column ? before.keyed.filter(({ row }) => fresh.delete(row)) : [];
    for (const row of fresh) kept.push({ row, key: keyOf(row) });
    before = { column: sort.column, keyed: kept.sort(comparator(sort.descending)) };
    return kept.map(({ row }) => row);
  };
}

/** What pressing the header of a column leads to: ascending, then descending, then the order of time again. */
export function nextSort(sort: Sort | null, column: ColumnId): Sort | null {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? null : { column, descending: true };
}
