import { readEndpoints } from '../../src/cors/endpoints.ts';
import { judge } from '../../src/cors/judge.ts';
import { readPreflightCache } from '../../src/cors/preflight-cache.ts';
import type { Verdict } from '../../src/cors/verdict.ts';
import type { Exchange, Hop, Preflight, RequestBody, Response } from '../../src/exchange/exchange.ts';
import type { HeaderLine, HeaderList } from '../../src/http/headers.ts';

/** The page that asks. */
export const PAGE = 'https://app.example.com';
/** Another origin on another site: what is sent there shows the credentials mode. */
export const API = 'https://api.example.net';
/** Another origin on the page's own site: nothing that is sent there shows the credentials mode. */
export const SIBLING = 'https://api.example.com';
/** A third origin, on a third site. */
export const OTHER = 'https://other.example.org';

/** One value, or one for each of several lines. */
type Values = string | readonly string[];

/** An answer in short: `{ status: 302, acao: '*', location: '/x' }`. */
export interface ShortAnswer {
  /** 200 where left out; 204 for a preflight. */
  readonly status?: number;
  readonly acao?: Values;
  readonly acac?: Values;
  readonly acam?: Values;
  readonly acah?: Values;
  readonly maxAge?: Values;
  readonly location?: Values;
  /** Other headers. */
  readonly headers?: Readonly<Record<string, Values>>;
  /** What the browser judged, where another extension changed what the server sent. */
  readonly judged?: ShortAnswer;
  /** Where nothing came over the wire; then `judged` is all there is. */
  readonly fromCache?: boolean;
}

export interface ShortPreflight extends ShortAnswer {
  /** Access-Control-Request-Headers; none where left out. */
  readonly asks?: string;
  /** Why there was no answer. */
  readonly netError?: string;
  /** True where the answer is not there, or never came. */
  readonly unanswered?: true;
}

/** A hop in short. With a preflight and no answer it was never sent. */
export interface ShortHop {
  readonly url?: string;
  readonly method?: string;
  /** Sent besides Origin and Sec-Fetch-Mode; null takes one of these away. */
  readonly sends?: Readonly<Record<string, string | null>>;
  readonly startedAt?: number;
  readonly preflight?: ShortPreflight;
  readonly answer?: ShortAnswer;
  readonly body?: RequestBody;
  /** Where a redirect that leads to no further hop was announced to lead. */
  readonly redirectUrl?: string;
}

type Facts = Omit<Exchange, 'hops'>;

/** An exchange in short: of `PAGE` and completed, unless it says otherwise. */
export interface ShortExchange extends Partial<Facts> {
  readonly origin?: string;
  readonly hops: readonly ShortHop[];
}

const NAMES = {
  acao: 'Access-Control-Allow-Origin',
  acac: 'Access-Control-Allow-Credentials',
  acam: 'Access-Control-Allow-Methods',
  acah: 'Access-Control-Allow-Headers',
  maxAge: 'Access-Control-Max-Age',
  location: 'Location',
} as const;

const linesOf = (name: string, values: Values | undefined): HeaderLine[] =>
  (typeof values === 'string' ? [values] : (values ?? [])).map((value) => [name, value] as const);

export function headersOf(short: ShortAnswer): HeaderList {
  const named = Object.entries(NAMES).flatMap(([key, name]) => linesOf(name, short[key as keyof typeof NAMES]));
  return [...named, ...Object.entries(short.headers ?? {}).flatMap(([name, values]) => linesOf(name, values))];
}

function responseOf(short: ShortAnswer, usualStatus: number): Response {
  return {
    status: short.status ?? usualStatus,
    headers: short.fromCache ? null : headersOf(short),
    judgedHeaders: short.judged ? headersOf(short.judged) : null,
    fromCache: short.fromCache ?? false,
  };
}

function preflightOf(hop: ShortHop, origin: string, startedAt: number): Preflight | null {
  const short = hop.preflight;
  if (!short) return null;
  const answered = !short.unanswered && short.netError === undefined;
  return {
    id: `preflight of ${hop.url ?? API}`,
    startedAt,
    finishedAt: answered ? startedAt + 1 : null,
    requestHeaders: [
      ['Access-Control-Request-Method', hop.method ?? 'GET'],
      ...linesOf('Access-Control-Request-Headers', short.asks),
      ['Origin', origin],
    ],
    response: answered ? responseOf(short, 204) : null,
    netError: short.netError ?? null,
  };
}

function sentHeaders(hop: ShortHop, origin: string): HeaderList {
  const all = { Origin: origin, 'Sec-Fetch-Mode': 'cors', ...hop.sends };
  return Object.entries(all).flatMap(([name, value]) => (value === null ? [] : linesOf(name, value)));
}

function hopOf(hop: ShortHop, next: ShortHop | undefined, origin: string): Hop {
  const { url = API, method = 'GET', startedAt = 0, answer } = hop;
  const wasSent = !hop.preflight || answer !== undefined;
  const asked = hop.sends?.Origin ?? origin;
  return {
    url,
    method,
    startedAt,
    requestHeaders: wasSent ? sentHeaders(hop, origin) : null,
    preflight: preflightOf(hop, asked, startedAt),
    response: answer ? responseOf(answer, 200) : null,
    redirectUrl: hop.redirectUrl ?? next?.url ?? null,
    intendedHeaders: null,
    body: hop.body ?? null,
  };
}

export function exchange({ origin = PAGE, hops, ...facts }: ShortExchange): Exchange {
  return {
    id: 'exchange',
    type: 'xmlhttprequest',
    initiator: origin,
    topLevelOrigin: PAGE,
    frameId: 0,
    documentId: 'document',
    fromWorker: false,
    startedAt: hops[0]?.startedAt ?? 0,
    finishedAt: 10,
    hops: hops.map((hop, index) => hopOf(hop, hops[index + 1], origin)),
    outcome: 'completed',
    answered: true,
    netError: null,
    callSite: null,
    call: null,
    callFailure: null,
    partial: false,
    ...facts,
  };
}

/** An exchange that ended in this net error; Chromium gives ERR_FAILED to all that CORS refuses. */
export function failed(short: ShortExchange, netError = 'net::ERR_FAILED'): Exchange {
  return exchange({ outcome: 'failed', answered: false, netError, ...short });
}

/** An exchange that waits for something. */
export function pending(short: ShortExchange): Exchange {
  return exchange({ outcome: 'pending', answered: false, finishedAt: null, ...short });
}

/** The verdict on an exchange before which there were these, or no other. */
export function verdictOf(judged: Exchange, earlier: readonly Exchange[] = []): Verdict {
  return judge(judged, { cache: readPreflightCache(earlier), endpoints: readEndpoints(earlier) });
}
