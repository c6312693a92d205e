import type { HeaderLine } from '../../src/http/headers.ts';
import type { Answer, PlannedExchange, PlannedHop, PlannedRequest } from './plan.ts';

/** A planned exchange, and what it is in words. */
export interface Road extends PlannedExchange {
  readonly name: string;
}

/** What differs between the requests of a table. */
export type Ask = Pick<PlannedRequest, 'method' | 'headers' | 'credentials'>;

/** What a table asks for, in words. */
export type NamedAsk = readonly [name: string, ask: Ask];

/** Simple and preflighted, with and without credentials. */
export const ASKS: readonly NamedAsk[] = [
  ['simple', { method: 'GET', headers: {}, credentials: 'same-origin' }],
  ['preflighted', { method: 'PUT', headers: { 'x-a': '1' }, credentials: 'same-origin' }],
  ['simple, with credentials', { method: 'GET', headers: {}, credentials: 'include' }],
  ['preflighted, with credentials', { method: 'PUT', headers: { 'x-a': '1' }, credentials: 'include' }],
];

/** A fetch that begins at the first of these URLs. */
export function roadOf(name: string, ask: Ask, hops: readonly PlannedHop[]): Road {
  const url = hops[0]?.url ?? '';
  return {
    name,
    request: { ...ask, url, api: 'fetch', redirect: 'follow', body: null, listensToUpload: false },
    hops,
  };
}

export const answer = (status: number, headers: readonly HeaderLine[]): Answer => ({ status, headers });

/** The headers that allow this origin all that a table asks for; none at all where it is null. */
export const allowing = (origin: string | null): HeaderLine[] =>
  origin === null
    ? []
    : [
        ['Access-Control-Allow-Origin', origin],
        ['Access-Control-Allow-Credentials', 'true'],
        ['Access-Control-Allow-Methods', 'PUT'],
        ['Access-Control-Allow-Headers', 'x-a'],
      ];

/**
 * Whether a way between places, one of which is `page`, has led from one to another, the first not being the page.
 * @see https://fetch.spec.whatwg.org/#concept-request-tainted-origin
 */
export function isTainted(way: readonly string[]): boolean {
  return way.some((place, hop) => {
    const before = way[hop - 1];
    return before !== undefined && before !== place && before !== 'page';
  });
}
