import { triggersOf } from '../cors/classify.ts';
import { requestedHeaders } from '../cors/effective.ts';
import type { Judged } from '../cors/judged.ts';
import { isSafelistedHeader } from '../cors/safelist.ts';
import type { RequestMode } from '../cors/verdict.ts';
import type { Hop } from '../exchange/exchange.ts';

/** Something that one request demands of a server and another does not. */
export type Difference =
  | { readonly what: 'mode' | 'origin' | 'method' | 'credentials' | 'preflight' }
  | { readonly what: 'header'; readonly name: string };

const NOT_CORS = new Set<RequestMode>(['no-cors', 'same-origin', 'navigate']);

/**
 * What the first request demands of a server and the second does not: only where there is none of it, the second one
 * says something about the first. To demand more is no difference.
 */
export function notDemanded(first: Judged, second: Judged): readonly Difference[] {
  const before = first.verdict;
  const after = second.verdict;
  const [one] = first.exchange.hops;
  const [other] = second.exchange.hops;
  const differences: Difference[] = [];
  if (NOT_CORS.has(after.mode) && after.mode !== before.mode) differences.push({ what: 'mode' });
  if (before.origin !== after.origin) differences.push({ what: 'origin' });
  if (one?.method !== other?.method) differences.push({ what: 'method' });
  // What passes with credentials passes without them.
  if (before.credentials.mode === 'include' && after.credentials.mode === 'not-include') {
    differences.push({ what: 'credentials' });
  }
  if (one && other) differences.push(...notSent(one, other, after.coveredBy[0] != null));
  return differences;
}

/** Of a request that the browser never sent nobody knows the headers. */
function notSent(one: Hop, other: Hop, isCovered: boolean): readonly Difference[] {
  if (other.requestHeaders === null && other.preflight === null) return [];
  const sent = new Set(authorNames(other));
  const names = triggersOf(one).flatMap((trigger) => (trigger.kind === 'header' ? [trigger.name] : []));
  const missing = names.filter((name) => !sent.has(name));
  if (missing.length > 0) return missing.map((name) => ({ what: 'header', name }));
  const isAsked = other.preflight !== null || isCovered;
  return one.preflight !== null && !isAsked ? [{ what: 'preflight' }] : [];
}

/**
 * Lower-case names for which leave is needed if the page set them. Without a preflight nothing tells who set a header
 * such as Authorization, so that it counts.
 */
function authorNames({ preflight, requestHeaders }: Hop): readonly string[] {
  if (preflight) return requestedHeaders(preflight.requestHeaders);
  return (requestHeaders ?? []).filter((line) => !isSafelistedHeader(line)).map(([name]) => name.toLowerCase());
}
