import type { Seen } from './seen.ts';

/** The headers in which the endpoints of one API are compared. */
export type PolicyHeader =
  | 'Access-Control-Allow-Origin'
  | 'Access-Control-Allow-Credentials'
  | 'Access-Control-Max-Age';

/** What pages of an origin have asked permission for. */
export interface Asked {
  readonly methods: ReadonlySet<string>;
  /** Lower-case. */
  readonly headers: ReadonlySet<string>;
}

/** What pages of one origin have met with at one API, at any time. */
export interface ApiHistory {
  /** The value that most endpoints had until then, null for none; undefined where they did not agree. */
  usual(header: PolicyHeader, before: number): string | null | undefined;
  /** What was asked for until then; null where that was too little to judge by. */
  asked(before: number): Asked | null;
}

/** Fewer endpoints are no majority. */
const LEAST_ENDPOINTS = 3;
/** Share of the endpoints that must agree: an API of two halves has no usual answer. */
const MAJORITY = 0.75;
/** Kinds of request that needed permission: after fewer, what nobody asked for may only not have been asked for yet. */
const ENOUGH_ASKED = 10;

/**
 * Sums up what was seen of one API, once, however many exchanges are compared with it.
 * @param seen only what was under CORS, oldest first, each kind once
 */
export function readApi(seen: readonly Seen[]): ApiHistory {
  const usual = {
    'Access-Control-Allow-Origin': usualOverTime(seen, ({ answer }) => readable(answer)?.allowOrigin),
    'Access-Control-Allow-Credentials': usualOverTime(seen, ({ answer }) => credentialsIn(readable(answer))),
    'Access-Control-Max-Age': usualOverTime(seen, ({ maxAge }) => maxAge ?? undefined),
  };
  const asking = seen.filter(({ methods, headers }) => methods.length + headers.length > 0);
  const methods = firstAsked(asking, (one) => one.methods);
  const headers = firstAsked(asking, (one) => one.headers);
  const enoughSince = asking[ENOUGH_ASKED - 1]?.startedAt ?? Number.POSITIVE_INFINITY;
  return {
    usual: (header, before) => usual[header].findLast(({ since }) => since < before)?.value,
    asked: (before) =>
      enoughSince < before ? { methods: namesBefore(methods, before), headers: namesBefore(headers, before) } : null,
  };
}

/** Errors are left out: what answers them is often not what answers else, and there is a finding of its own for it. */
const readable = (answer: Seen['answer']) => (answer && answer.status < 400 ? answer : undefined);

/** Anything but `true` is as good as nothing. */
const credentialsIn = (answer: ReturnType<typeof readable>) =>
  answer && (answer.allowCredentials === 'true' ? 'true' : null);

interface Usual {
  readonly since: number;
  /** Undefined where the endpoints do not agree any more. */
  readonly value: string | null | undefined;
}

/** How the majority changed. An endpoint counts once, with what it said first. */
function usualOverTime(seen: readonly Seen[], headerOf: (one: Seen) => string | null | undefined): readonly Usual[] {
  const endpoints = new Set<string>();
  const counts = new Map<string | null, number>();
  const changes: Usual[] = [];
  let top: string | null = null;
  const countOf = (value: string | null) => counts.get(value) ?? 0;
  for (const one of seen) {
    const value = headerOf(one);
    if (value === undefined || endpoints.has(one.endpoint)) continue;
    endpoints.add(one.endpoint);
    counts.set(value, countOf(value) + 1);
    if (countOf(value) > countOf(top)) top = value;
    const agreed = countOf(top) >= Math.max(LEAST_ENDPOINTS, MAJORITY * endpoints.size);
    const now = agreed ? top : undefined;
    if (now !== changes.at(-1)?.value) changes.push({ since: one.startedAt, value: now });
  }
  return changes;
}

/** By name, when it was first asked for. */
function firstAsked(seen: readonly Seen[], namesOf: (one: Seen) => readonly string[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const one of seen) {
    for (const name of namesOf(one)) if (!first.has(name)) first.set(name, one.startedAt);
  }
  return first;
}

const namesBefore = (first: ReadonlyMap<string, number>, before: number): ReadonlySet<string> =>
  new Set([...first].flatMap(([name, since]) => (since < before ? [name] : [])));
