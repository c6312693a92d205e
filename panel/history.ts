import { computed, type ReadonlySignal } from '@preact/signals';
import { endpointOf } from '../src/cors/seen.ts';
import type { Exchange } from '../src/exchange/exchange.ts';
import type { Row } from './store.ts';

/** What was asked of each endpoint by each method. */
export interface History {
  /** Rows of the same endpoint and method, oldest first, this one among them. */
  of(row: Row): readonly Row[];
}

/** What exchanges of one history have in common. See `endpointOf`. */
export const historyKey = ({ hops: [first] }: Exchange): string =>
  first ? `${first.method} ${endpointOf(first.url)}` : '';

/**
 * Sorts the rows by endpoint. Rows come and change at the end of the list, so that only what is behind the first change
 * is sorted anew; and nothing is as long as nobody looks.
 */
export function createHistory(rows: ReadonlySignal<readonly Row[]>): ReadonlySignal<History> {
  const lists = new Map<string, Row[]>();
  let sorted: readonly Row[] = [];

  function sort(next: readonly Row[]): void {
    let same = 0;
    while (same < sorted.length && sorted[same] === next[same]) same += 1;
    for (let last = sorted.length - 1; last >= same; last -= 1) {
      const row = sorted[last];
      if (row) lists.get(historyKey(row.exchange))?.pop();
    }
    for (const row of next.slice(same)) {
      const key = historyKey(row.exchange);
      const list = lists.get(key) ?? [];
      list.push(row);
      lists.set(key, list);
    }
    sorted = next;
  }

  return computed(() => {
    sort(rows.value);
    return { of: ({ exchange }) => lists.get(historyKey(exchange)) ?? [] };
  });
}
