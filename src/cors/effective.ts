import type { Exchange, Hop, Response } from '../exchange/exchange.ts';
import { getHeader, type HeaderList } from '../http/headers.ts';
import { isSameOrigin, type Origin, originOf } from '../http/origin.ts';
import { redirectTarget } from '../http/redirect.ts';
import { rememberLast } from './remember-last.ts';
import type { CredentialsMode, Stage } from './verdict.ts';

/** One message of an exchange as the browser reads it when it judges: headers combined and parsed, nothing raw. */
export interface Step {
  readonly on: Stage;
  /** Index into the exchange's hops. */
  readonly hop: number;
  readonly url: string;
  /** The request origin as serialized for this hop, `'null'` once tainted. */
  readonly origin: Origin;
  /** Whether redirects have tainted the origin. */
  readonly tainted: boolean;
  /** Whether the exchange is under CORS at this hop: cross-origin here, or tainted before. */
  readonly underCors: boolean;
  /** Method of the actual request. */
  readonly method: string;
  /** Names the preflight asked for, lower-case; empty on other messages. */
  readonly unsafeHeaders: readonly string[];
  readonly credentials: CredentialsMode;
  readonly status: number;
  readonly allowOrigin: string | null;
  readonly allowCredentials: string | null;
  readonly allowMethods: string | null;
  readonly allowHeaders: string | null;
  /** Where the answer redirects to, or null where it is an ordinary answer. */
  readonly redirectTarget: string | null;
  /** All headers of the answer, as the browser judged them. */
  readonly headers: HeaderList;
}

/** Where a hop stands between origins; the same for every message of the hop. */
export type HopOrigin = Pick<Step, 'origin' | 'tainted' | 'underCors'>;

/**
 * The origin that asked: what the browser says, else what it sent on the first hop, else unknown and so opaque.
 */
export function initiatorOf(exchange: Exchange): Origin {
  const [first] = exchange.hops;
  return exchange.initiator ?? (first && originHeader(first)) ?? 'null';
}

/**
 * Walks the URLs of an exchange and tells for each which origin the browser serializes and whether CORS applies. What
 * was really sent as `Origin` wins over what the walk computes.
 * @see https://fetch.spec.whatwg.org/#concept-request-tainted-origin
 */
export const originsOfHops = rememberLast((exchange: Exchange): readonly HopOrigin[] => {
  const initiator = initiatorOf(exchange);
  let tainted = false;
  let underCors = false;
  let previous = initiator;
  return exchange.hops.map((hop, index) => {
    const current = originOf(hop.url);
    if (index > 0 && !isSameOrigin(current, previous) && !isSameOrigin(initiator, previous)) tainted = true;
    underCors ||= !isSameOrigin(initiator, current);
    previous = current;
    const origin = originHeader(hop) ?? (tainted ? 'null' : initiator);
    return { origin, tainted, underCors };
  });
});

function originHeader(hop: Hop): Origin | null {
  return getHeader(hop.requestHeaders ?? hop.preflight?.requestHeaders ?? [], 'Origin');
}

/** The messages of an exchange that the browser judges, in the order it judges them. */
export function stepsOf(exchange: Exchange, credentials: CredentialsMode): readonly Step[] {
  return messagesOf(exchange).map((message) => ({ ...message, credentials }));
}

/** A step before it is known which credentials mode to read it under. */
export type Message = Omit<Step, 'credentials'>;

/** The messages alone, for what asks them before or beside the credentials mode. */
export const messagesOf = rememberLast((exchange: Exchange): readonly Message[] => {
  const origins = originsOfHops(exchange);
  return exchange.hops.flatMap((hop, index) => {
    const origin = origins[index];
    return origin ? messagesOfHop(hop, { ...origin, hop: index, url: hop.url }) : [];
  });
});

function messagesOfHop(hop: Hop, shared: HopOrigin & Pick<Step, 'hop' | 'url'>): Message[] {
  const steps: Message[] = [];
  if (hop.preflight?.response) {
    const asked = hop.preflight.requestHeaders;
    const method = getHeader(asked, 'Access-Control-Request-Method') ?? hop.method;
    const unsafeHeaders = requestedHeaders(asked);
    steps.push({ ...shared, on: 'preflight', method, unsafeHeaders, ...answerOf(hop.url, hop.preflight.response) });
  }
  if (hop.response) {
    const answer = answerOf(hop.url, hop.response);
    const on = answer.redirectTarget === null ? 'response' : 'redirect';
    steps.push({ ...shared, on, method: hop.method, unsafeHeaders: [], ...answer });
  }
  return steps;
}

/** The names of an Access-Control-Request-Headers value. */
export function requestedHeaders(headers: HeaderList): readonly string[] {
  const value = getHeader(headers, 'Access-Control-Request-Headers') ?? '';
  return value
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter(Boolean);
}

type Answer = Pick<
  Step,
  'status' | 'allowOrigin' | 'allowCredentials' | 'allowMethods' | 'allowHeaders' | 'redirectTarget' | 'headers'
>;

/** The browser judges what reached it, which another extension may have changed after the server sent it. */
function answerOf(url: string, response: Response): Answer {
  const headers = response.judgedHeaders ?? response.headers ?? [];
  return {
    status: response.status,
    allowOrigin: getHeader(headers, 'Access-Control-Allow-Origin'),
    allowCredentials: getHeader(headers, 'Access-Control-Allow-Credentials'),
    allowMethods: getHeader(headers, 'Access-Control-Allow-Methods'),
    allowHeaders: getHeader(headers, 'Access-Control-Allow-Headers'),
    redirectTarget: redirectTarget(url, response.status, headers),
    headers,
  };
}
