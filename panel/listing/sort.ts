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
  readonly startedAt: number;
}

type Compare = (a: Keyed, b: Keyed) => number;

/** Equal ones stay in order of time whichever way the others go, and those with no key come last. */
function comparator(descending: boolean): Compare {
  const first = descending ? 1 : -1;
  return (a, b) => {
    if (a.key === b.key) return a.startedAt - b.startedAt;
    if (a.key === null) return 1;
    if (b.key === null) return -1;
    return a.key < b.key ? first : -first;
  };
}

/** Puts rows into the order of a column; without one they stay in the order of time. */
export type Sorter = (rows: readonly Row[], sort: Sort | null) => readonly Row[];

/** Rows as they came, and as they were put in order. */
interface Sorted {
  readonly sort: Sort;
  readonly rows: readonly Row[];
  readonly keyed: readonly Keyed[];
}

/** What was in order already and is still there, and what is new. Both are told by place: most of thousands have not moved. */
function news(
  { rows: old, keyed }: Sorted,
  rows: readonly Row[],
): readonly [kept: readonly Keyed[], fresh: readonly Row[]] {
  const gone = new Set(old.filter((row, place) => row !== rows[place]));
  const fresh = rows.filter((row, place) => row !== old[place]).filter((row) => !gone.delete(row));
  return [gone.size === 0 ? keyed : keyed.filter(({ row }) => !gone.has(row)), fresh];
}

/** Where it belongs among others that are in order: after its equals. */
function placeAmong(ordered: readonly Keyed[], one: Keyed, compare: Compare): number {
  let [from, to] = [0, ordered.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const other = ordered[middle];
    if (other && compare(other, one) <= 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** So few that to look for the place of each is cheaper than to sort all. */
const FEW = 100;

/** A sorter that remembers what it has put in order, so that news among thousands are as cheap as they are few. */
export function createSorter(): Sorter {
  let before: Sorted | null = null;

  return (rows, sort) => {
    const keyOf = sort && isColumn(sort.column) ? SORT_KEYS[sort.column] : null;
    if (sort === null || keyOf === null) {
      before = null;
      return rows;
    }
    const [kept, fresh] = before?.sort.column === sort.column ? news(before, rows) : [[], rows];
    const added = fresh.map((row): Keyed => ({ row, key: keyOf(row), startedAt: row.exchange.startedAt }));
    const compare = comparator(sort.descending);
    let keyed: Keyed[];
    if (before?.sort === sort && added.length < FEW) {
      keyed = [...kept];
      for (const one of added) keyed.splice(placeAmong(keyed, one, compare), 0, one);
    } else {
      keyed = [...kept, ...added].sort(compare);
    }
    before = { sort, rows, keyed };
    return keyed.map(({ row }) => row);
  };
}

/** What pressing the header of a column leads to: ascending, then descending, then the order of time again. */
export function nextSort(sort: Sort | null, column: ColumnId): Sort | null {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? null : { column, descending: true };
}
