import { countBefore } from '../cors/count-before.ts';
import { type Step, stepsOf } from '../cors/effective.ts';
import { rememberEach } from '../cors/remember-each.ts';
import { endpointOf } from '../cors/seen.ts';
import type { Verdict } from '../cors/verdict.ts';
import type { Exchange } from '../exchange/exchange.ts';
import type { CauseFacts } from './cause.ts';

/** What exchanges are explained beside. */
export interface CauseContext {
  factsOf(exchange: Exchange, verdict: Verdict): CauseFacts;
}

/** Only the latest are compared: a page that polls has thousands, and what a server says now it says in these. */
const MOST_OF_ENDPOINT = 20;
const MOST_OF_SERVER = 60;

/** By URL, the exchanges with a hop there, oldest first. */
type Index = ReadonlyMap<string, readonly Exchange[]>;

/** The history is walked through once, and only when a cause is asked for. */
export function readCauseContext(history: readonly Exchange[]): CauseContext {
  let known: { readonly endpoints: Index; readonly servers: Index } | null = null;
  return {
    factsOf(exchange, verdict) {
      known ??= {
        endpoints: indexBy(history, (one) => placesOf(one).endpoints),
        servers: indexBy(history, (one) => placesOf(one).servers),
      };
      const url = exchange.hops[verdict.hop ?? exchange.hops.length - 1]?.url ?? '';
      return {
        exchange,
        verdict,
        failed: failedStep(exchange, verdict),
        sameEndpoint: latestBefore(known.endpoints.get(endpointOf(url)), exchange.startedAt, MOST_OF_ENDPOINT),
        sameServer: latestBefore(known.servers.get(serverOf(url)), exchange.startedAt, MOST_OF_SERVER),
      };
    },
  };
}

/** Scheme and authority, cut out: to parse the URL takes longer than all the rest. */
export const serverOf = (url: string): string => /^[^/]*\/\/[^/?#]*/.exec(url)?.[0] ?? url;

/** Where an exchange went. Remembered, for the history is walked through anew whenever it has grown. */
const placesOf = rememberEach(({ hops }: Exchange) => ({
  endpoints: [...new Set(hops.map(({ url }) => endpointOf(url)))],
  servers: [...new Set(hops.map(({ url }) => serverOf(url)))],
}));

function indexBy(history: readonly Exchange[], keysOf: (exchange: Exchange) => readonly string[]): Index {
  const index = new Map<string, Exchange[]>();
  for (const exchange of history) {
    for (const key of keysOf(exchange)) {
      const group = index.get(key);
      if (group) group.push(exchange);
      else index.set(key, [exchange]);
    }
  }
  for (const group of index.values()) group.sort((a, b) => a.startedAt - b.startedAt);
  return index;
}

function latestBefore(group: readonly Exchange[] = [], before: number, most: number): readonly Exchange[] {
  const count = countBefore(group, ({ startedAt }) => startedAt, before);
  return group.slice(Math.max(0, count - most), count);
}

/** Where the credentials mode is unknown, the verdict is of the likelier one, which is without. */
function failedStep(exchange: Exchange, { outcome, on, hop, credentials }: Verdict): Step | null {
  if (outcome !== 'blocked') return null;
  const mode = credentials.mode === 'include' ? 'include' : 'not-include';
  return stepsOf(exchange, mode).find((step) => step.on === on && step.hop === hop) ?? null;
}
