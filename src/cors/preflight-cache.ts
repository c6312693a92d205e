import type { Exchange, Hop } from '../exchange/exchange.ts';
import { getHeader } from '../http/headers.ts';
import { isSafelistedMethod } from '../http/methods.ts';
import { parseTokenList } from '../http/token-list.ts';
import { triggersOf } from './classify.ts';
import { originsOfHops } from './effective.ts';
import { rememberEach } from './remember-each.ts';
import type { CacheCover } from './verdict.ts';

/** Seconds. @see https://fetch.spec.whatwg.org/#http-access-control-max-age */
const DEFAULT_MAX_AGE = 5;
/** Seconds; Chromium's cap (services/network/cors/preflight_result.cc). */
const CHROMIUM_CAP = 7200;

/** What a passed preflight has taught the browser of one URL. */
export interface KeptPreflight {
  readonly origin: string;
  readonly preflightId: string;
  /** Milliseconds since the epoch. */
  readonly from: number;
  /** The same as `from` where it is kept for no time. */
  readonly until: number;
  /** Access-Control-Max-Age as the server says it; null where it does not. */
  readonly maxAge: string | null;
  readonly methods: ReadonlySet<string>;
  readonly headers: ReadonlySet<string>;
}

/** What passed preflights have taught the browser. */
export interface PreflightCache {
  /** The entries for one URL, oldest first. */
  entriesOf(url: string): readonly KeptPreflight[];
}

/**
 * Seconds an answer may be kept, as Chromium reads Access-Control-Max-Age: negative is 0, over the cap is the cap; what is
 * no integer is 5, and so is one that 64 bits cannot hold.
 */
export function maxAge(value: string | null): number {
  if (value === null || !/^[+-]?\d+$/.test(value)) return DEFAULT_MAX_AGE;
  const seconds = BigInt(value);
  if (BigInt.asIntN(64, seconds) !== seconds) return DEFAULT_MAX_AGE;
  return Math.min(Math.max(Number(seconds), 0), CHROMIUM_CAP);
}

/**
 * The cache as these exchanges left it. Nothing is read before a hop asks, and then only what was said of its URL: the
 * history grows with every exchange.
 */
export function readPreflightCache(history: readonly Exchange[]): PreflightCache {
  let preflighted: ReadonlyMap<string, readonly Exchange[]> | null = null;
  const known = new Map<string, readonly KeptPreflight[]>();
  return {
    entriesOf(url) {
      preflighted ??= preflightedByUrl(history);
      const entries = known.get(url) ?? (preflighted.get(url) ?? []).flatMap((exchange) => keptOfUrl(exchange, url));
      known.set(url, entries);
      return entries;
    },
  };
}

/** The exchanges with a preflight, by the URL of the hop it was made for. */
function preflightedByUrl(history: readonly Exchange[]): Map<string, Exchange[]> {
  const byUrl = new Map<string, Exchange[]>();
  for (const exchange of history) {
    for (const { url, preflight } of exchange.hops) {
      if (!preflight) continue;
      const exchanges = byUrl.get(url) ?? [];
      if (exchanges.at(-1) !== exchange) exchanges.push(exchange);
      byUrl.set(url, exchanges);
    }
  }
  return byUrl;
}

const keptOfUrl = (exchange: Exchange, url: string): readonly KeptPreflight[] =>
  keptOfHops(exchange).flatMap((kept, index) => (kept && exchange.hops[index]?.url === url ? [kept] : []));

/**
 * For each hop, what its preflight has taught the browser; null where it had none, or one that did not pass. Remembered, for
 * every later request of the URL may be covered by it.
 */
export const keptOfHops = rememberEach((exchange: Exchange): readonly (KeptPreflight | null)[] =>
  exchange.hops.map((hop, index) => keptOfHop(exchange, hop, index)),
);

function keptOfHop(exchange: Exchange, { preflight, requestHeaders }: Hop, index: number): KeptPreflight | null {
  // Only a preflight that passed is kept, and then the actual request was sent.
  if (!preflight?.response || requestHeaders === null) return null;
  const headers = preflight.response.judgedHeaders ?? preflight.response.headers ?? [];
  const list = (name: string) => {
    const parsed = parseTokenList(getHeader(headers, name));
    return parsed === 'failure' ? [] : parsed;
  };
  const from = preflight.finishedAt ?? preflight.startedAt;
  const said = getHeader(headers, 'Access-Control-Max-Age');
  return {
    origin: originsOfHops(exchange)[index]?.origin ?? 'null',
    preflightId: preflight.id,
    from,
    until: from + maxAge(said) * 1000,
    maxAge: said,
    methods: new Set(list('Access-Control-Allow-Methods')),
    headers: new Set(list('Access-Control-Allow-Headers').map((name) => name.toLowerCase())),
  };
}

/**
 * For each hop, why no OPTIONS was seen although one was needed: the entry that covered it, or an unknown one from
 * before anybody watched. Null where a preflight was seen or none was needed.
 */
export function coverOfHops(exchange: Exchange, cache: PreflightCache): readonly (CacheCover | null)[] {
  const origins = originsOfHops(exchange);
  return exchange.hops.map((hop, index) => {
    if (hop.preflight || hop.requestHeaders === null || !origins[index]?.underCors) return null;
    const triggers = triggersOf(hop);
    if (triggers.length === 0) return null;
    const names = triggers.flatMap((trigger) => (trigger.kind === 'header' ? [trigger.name] : []));
    const entry = cache
      .entriesOf(hop.url)
      .findLast(
        (candidate) =>
          candidate.origin === origins[index]?.origin &&
          candidate.from <= hop.startedAt + CLOCK_SLACK &&
          hop.startedAt <= candidate.until &&
          covers(candidate, hop.method, names),
      );
    return entry
      ? { preflightId: entry.preflightId, from: entry.from, until: entry.until }
      : { preflightId: null, from: null, until: null };
  });
}

/** Milliseconds: parallel twins start before the preflight that then covers them has ended. */
const CLOCK_SLACK = 1000;

function covers(entry: KeptPreflight, method: string, names: readonly string[]): boolean {
  const { methods, headers } = entry;
  const methodCovered = isSafelistedMethod(method) || methods.has(method) || methods.has('*');
  return methodCovered && names.every((name) => headers.has(name) || (headers.has('*') && name !== 'authorization'));
}
