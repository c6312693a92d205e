import type { Exchange, Hop } from '../exchange/exchange.ts';
import { getHeader, type HeaderList } from '../http/headers.ts';
import type { Origin } from '../http/origin.ts';
import { triggersOf } from './classify.ts';
import { type Message, messagesOf } from './effective.ts';
import { rememberEach } from './remember-each.ts';
import { requestMode } from './request-mode.ts';

/** What is kept of an answer to compare later ones with. */
export interface EarlierAnswer {
  /** Origin as it was sent; null where none was, as for an image. */
  readonly origin: Origin | null;
  readonly status: number;
  readonly allowOrigin: string | null;
  readonly allowCredentials: string | null;
  readonly vary: string | null;
}

/** What one hop of an exchange showed of the server it went to. */
export interface Seen {
  /** When the exchange started. */
  readonly startedAt: number;
  /** The same for all that showed the same: a page that polls shows it a thousand times. */
  readonly kind: string;
  /** See `endpointOf`. */
  readonly endpoint: string;
  /** See `apiOf`. */
  readonly api: string;
  /** Whether the mode was cors: only then the server's policy and the page's needs are of interest. */
  readonly cors: boolean;
  /**
   * Null where none came, or it redirects, or what was sent was missed, or the browser had it in its cache: then it
   * answered another request.
   */
  readonly answer: EarlierAnswer | null;
  /** Access-Control-Max-Age of the preflight; null where there was none. */
  readonly maxAge: string | null;
  /** Methods and lower-case header names for which the browser needs permission. */
  readonly methods: readonly string[];
  readonly headers: readonly string[];
}

/** A path segment that names one thing of many: a number, a UUID, a hash, or what redaction has put in its place. */
export const PATH_ID = /(?<=[^:/]\/)(?:\d+|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{16,}|\$ID_\d+)(?=[/.]|$)/gi;

/** What a server routes a URL by, as far as that shows: without its query, whatever the ids in its path. */
export const endpointOf = (url: string): string => url.replace(/[?#].*$/s, '').replace(PATH_ID, '*');

/**
 * The server of a URL, as pages of one origin meet it. Scheme and authority are cut out, for to parse the URL would
 * take longer than all the rest.
 */
export const apiOf = (url: string, origin: Origin): string => `${/^[^/]*\/\/[^/?#]*/.exec(url)?.[0]} ${origin}`;

/** What an exchange showed, a hop each. Remembered, for every later exchange is compared with it. */
export const seenIn = rememberEach((exchange: Exchange): readonly Seen[] => {
  const messages = messagesOf(exchange);
  const cors = requestMode(exchange) === 'cors';
  return exchange.hops.flatMap((hop, index) => {
    const ofHop = messages.filter((message) => message.underCors && message.hop === index);
    return ofHop.length === 0 ? [] : seenOfHop(hop, ofHop, exchange.startedAt, cors);
  });
});

function seenOfHop(hop: Hop, messages: readonly Message[], startedAt: number, cors: boolean): Seen {
  const response = messages.find(({ on }) => on === 'response');
  const preflight = messages.find(({ on }) => on === 'preflight');
  const triggers = cors ? triggersOf(hop) : [];
  const shown = {
    endpoint: endpointOf(hop.url),
    api: apiOf(hop.url, messages[0]?.origin ?? 'null'),
    cors,
    answer: response && hop.requestHeaders && !hop.response?.fromCache ? keep(response, hop.requestHeaders) : null,
    maxAge: preflight ? getHeader(preflight.headers, 'Access-Control-Max-Age') : null,
    methods: triggers.flatMap((trigger) => (trigger.kind === 'method' ? [trigger.method] : [])),
    headers: triggers.flatMap((trigger) => (trigger.kind === 'header' ? [trigger.name] : [])),
  };
  return { ...shown, startedAt, kind: JSON.stringify(shown) };
}

const keep = (message: Message, sent: HeaderList): EarlierAnswer => ({
  origin: getHeader(sent, 'Origin'),
  status: message.status,
  allowOrigin: message.allowOrigin,
  allowCredentials: message.allowCredentials,
  vary: getHeader(message.headers, 'Vary'),
});
