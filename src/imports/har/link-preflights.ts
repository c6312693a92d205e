import { getHeader } from '../../http/headers.ts';
import { byUrl } from './by-url.ts';
import type { EntryFacts } from './entry-facts.ts';

/**
 * What the start of an entry is. `asked`: when the page asked, before any preflight, as browsers have it. `answered`: the
 * same, but the wait for the preflight is nowhere in its timings, as in Firefox. `sent`: when it went over the wire,
 * after its preflight, as a proxy sees it.
 */
export type Clock = 'asked' | 'answered' | 'sent';

/** Milliseconds by which times of one file may be wrong: they are rounded, and counted from different clocks. */
const SLACK = 5;
/** Milliseconds from a request that waits to the start of its preflight, at the most. */
const WAIT = 1000;
/** Milliseconds from the end of a preflight to the start of its request: a connection may have to be made first. */
const NEXT = 30_000;

/**
 * Gives each request the preflight that was made for it. Like the browser's own preflights, first come, first served,
 * as far as the file's clock shows who came first.
 * @param all entries in the order of their starts
 */
export function linkPreflights(all: readonly EntryFacts[], clock: Clock): ReadonlyMap<EntryFacts, EntryFacts> {
  const actuals = byUrl(all.filter(({ isPreflight }) => !isPreflight));
  const preflights = all.filter(({ isPreflight }) => isPreflight);
  const linked = new Map<EntryFacts, EntryFacts>();
  const isInTime = clock === 'sent' ? sentAfter : askedBefore(clock);
  // Of several preflights before one request that a proxy saw, only the last can have led to it.
  for (const preflight of clock === 'sent' ? preflights.toReversed() : preflights) {
    const actual = actuals
      .get(preflight.url)
      ?.find((one) => isInTime(one, preflight) && !linked.has(one) && couldCause(one, preflight));
    if (actual) linked.set(actual, preflight);
  }
  return linked;
}

/** The end of a preflight's body may be later than what its headers decided. */
const askedBefore = (clock: Clock) => (actual: EntryFacts, preflight: EntryFacts) => {
  const waited = preflight.startedAt - actual.startedAt;
  if (waited < -SLACK) return false;
  return clock === 'answered' ? waited <= WAIT : preflight.startedAt <= actual.sentAt + SLACK;
};

const sentAfter = (actual: EntryFacts, preflight: EntryFacts) => {
  const later = actual.startedAt - preflight.finishedAt;
  return later >= -SLACK && later <= NEXT;
};

function couldCause(actual: EntryFacts, preflight: EntryFacts): boolean {
  const asked = preflight.requestHeaders;
  if (getHeader(asked, 'Access-Control-Request-Method') !== actual.method) return false;
  const origin = getHeader(actual.requestHeaders, 'Origin');
  if (origin !== null && origin !== getHeader(asked, 'Origin')) return false;
  if (!actual.sent) return true;
  const names = getHeader(asked, 'Access-Control-Request-Headers')?.split(',') ?? [];
  return names.every((name) => isLeftOut(name) || getHeader(actual.requestHeaders, name.trim()) !== null);
}

/** Chromium leaves it out of the HAR that it offers first, for safety. */
const isLeftOut = (name: string): boolean => name.trim().toLowerCase() === 'authorization';
