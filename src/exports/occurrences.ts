import { endpointOf } from '../cors/seen.ts';
import type { Explained } from './explain.ts';

/** How often the same thing has failed, as far as it was recorded. Times in milliseconds since the epoch. */
export interface Occurrences {
  readonly count: number;
  readonly first: number;
  readonly last: number;
  /** When the same method last passed at the same endpoint; null where it never did. */
  readonly lastPassed: number | null;
}

/**
 * Counts what failed at the same endpoint (see `endpointOf`) by the same rule.
 * @param history with the exchange in it, in any order
 */
export function occurrencesOf(one: Explained, history: readonly Explained[]): Occurrences {
  const endpoint = failingEndpoint(one);
  // To judge costs more than to compare URLs, so it comes last.
  const near = history.filter(({ exchange }) => exchange.hops.some(({ url }) => endpointOf(url) === endpoint));
  const same = near.filter((each) => isSame(each, one, endpoint));
  const times = [...same, one].map(({ exchange }) => exchange.startedAt);
  const method = one.exchange.hops[0]?.method;
  const passed = near
    .filter(({ exchange, verdict }) => exchange.hops[0]?.method === method && verdict.outcome === 'allowed')
    .filter(({ verdict }) => verdict.interference === null)
    .map(({ exchange }) => exchange.startedAt);
  return {
    count: Math.max(same.length, 1),
    first: times.reduce((a, b) => Math.min(a, b)),
    last: times.reduce((a, b) => Math.max(a, b)),
    lastPassed: passed.length === 0 ? null : passed.reduce((a, b) => Math.max(a, b)),
  };
}

const isSame = (each: Explained, one: Explained, endpoint: string): boolean =>
  each.verdict.outcome === one.verdict.outcome &&
  each.verdict.rule === one.verdict.rule &&
  failingEndpoint(each) === endpoint;

/** Of the URL at which it failed; of the first one where none did. */
export function failingEndpoint({ exchange, verdict }: Pick<Explained, 'exchange' | 'verdict'>): string {
  return endpointOf(exchange.hops[verdict.hop ?? 0]?.url ?? '');
}
