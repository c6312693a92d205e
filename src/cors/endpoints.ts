import type { Exchange } from '../exchange/exchange.ts';
import type { Origin } from '../http/origin.ts';
import { type ApiHistory, readApi } from './api-history.ts';
import { countBefore } from './count-before.ts';
import { apiOf, type EarlierAnswer, endpointOf, type Seen, seenIn } from './seen.ts';

/**
 * What has been asked of each endpoint. It tells only of exchanges that started before a time, for a verdict is
 * remembered, and what comes later must not change it.
 */
export interface Endpoints {
  /** The answers of the URL's endpoint to exchanges that started before, each kind once, oldest first. */
  answersBefore(url: string, before: number): readonly EarlierAnswer[];
  /** What pages of the origin have met with at the URL's server. */
  api(url: string, origin: Origin): ApiHistory;
}

interface Answers {
  /** When the exchange of each answer started. */
  readonly times: readonly number[];
  readonly answers: readonly EarlierAnswer[];
}

interface Index {
  readonly byEndpoint: ReadonlyMap<string, Answers>;
  readonly byApi: ReadonlyMap<string, readonly Seen[]>;
}

/**
 * The endpoints of these exchanges. The history is walked through once, and only when a finding asks; an API is summed
 * up once, when one of its exchanges is compared.
 */
export function readEndpoints(history: readonly Exchange[]): Endpoints {
  let known: Index | null = null;
  const index = () => {
    known ??= indexOf(history);
    return known;
  };
  const apis = new Map<string, ApiHistory>();
  return {
    answersBefore(url, before) {
      const { times, answers } = index().byEndpoint.get(endpointOf(url)) ?? NO_ANSWERS;
      return answers.slice(
        0,
        countBefore(times, (time) => time, before),
      );
    },
    api(url, origin) {
      const key = apiOf(url, origin);
      const api = apis.get(key) ?? readApi(index().byApi.get(key) ?? []);
      apis.set(key, api);
      return api;
    },
  };
}

function indexOf(history: readonly Exchange[]): Index {
  const kinds = firstOfEachKind(history);
  return {
    byEndpoint: new Map(
      [...grouped(kinds, ({ endpoint }) => endpoint)].map(([endpoint, seen]) => [endpoint, answersIn(seen)]),
    ),
    byApi: grouped(
      kinds.filter(({ cors }) => cors),
      ({ api }) => api,
    ),
  };
}

const NO_ANSWERS: Answers = { times: [], answers: [] };

function answersIn(seen: readonly Seen[]): Answers {
  const answered = seen.flatMap(({ startedAt, answer }) => (answer ? [{ startedAt, answer }] : []));
  return { times: answered.map(({ startedAt }) => startedAt), answers: answered.map(({ answer }) => answer) };
}

/** What the history showed, oldest first, and only where it showed something new: the rest cannot change a finding. */
function firstOfEachKind(history: readonly Exchange[]): readonly Seen[] {
  const first = new Map<string, Seen>();
  for (let from = 0; from < history.length; from += BLOCK) {
    for (const seen of kindsOfBlock(history.slice(from, from + BLOCK)).values()) keepEarlier(first, seen);
  }
  return [...first.values()].sort((a, b) => a.startedAt - b.startedAt);
}

function keepEarlier(first: Map<string, Seen>, seen: Seen): void {
  const known = first.get(seen.kind);
  if (known === undefined || seen.startedAt < known.startedAt) first.set(seen.kind, seen);
}

/** Exchanges that are looked at together. */
const BLOCK = 500;

interface Block {
  readonly exchanges: readonly Exchange[];
  readonly kinds: ReadonlyMap<string, Seen>;
}

/** By their first exchange. What comes in belongs to the last block, so that a long history is not walked through anew. */
const blocks = new WeakMap<Exchange, Block>();

function kindsOfBlock(exchanges: readonly Exchange[]): Block['kinds'] {
  const [start] = exchanges;
  const known = start && blocks.get(start);
  const isSame = known?.exchanges.length === exchanges.length;
  if (isSame && known.exchanges.every((exchange, place) => exchange === exchanges[place])) return known.kinds;
  const kinds = new Map<string, Seen>();
  for (const exchange of exchanges) {
    for (const seen of seenIn(exchange)) keepEarlier(kinds, seen);
  }
  if (start) blocks.set(start, { exchanges, kinds });
  return kinds;
}

function grouped(all: readonly Seen[], keyOf: (seen: Seen) => string): ReadonlyMap<string, readonly Seen[]> {
  const groups = new Map<string, Seen[]>();
  for (const seen of all) {
    const key = keyOf(seen);
    const group = groups.get(key);
    if (group) group.push(seen);
    else groups.set(key, [seen]);
  }
  return groups;
}
