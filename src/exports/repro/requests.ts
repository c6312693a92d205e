import { originsOfHops, requestedHeaders } from '../../cors/effective.ts';
import type { Exchange, Hop, RequestBody } from '../../exchange/exchange.ts';
import { getHeader, type HeaderList } from '../../http/headers.ts';
import { type GuessedHeaders, headersOfFollowed, headersOfUnsent } from './unsent-headers.ts';

/** One request of a repro, as a client can send it. */
export interface ReproMessage {
  readonly on: 'preflight' | 'actual';
  /** Index into the exchange's hops; one past the last is where a redirect leads that the browser did not follow. */
  readonly hop: number;
  /** One short line for a reader, such as `The preflight, as the browser sent it`. */
  readonly title: string;
  /** A token. */
  readonly method: string;
  /** Without fragment and userinfo, neither of which is sent. */
  readonly url: string;
  /**
   * Names are tokens, values have no line break. Without those that a client makes itself: Host, Content-Length,
   * Connection, Transfer-Encoding. Accept-Encoding is there, because caches answer differently by it.
   */
  readonly headers: HeaderList;
  /** Its `text` is null where it is not known what was sent. */
  readonly body: RequestBody | null;
}

/** A request of a repro, and how much of it is known. */
export interface ReproRequest extends ReproMessage {
  /** Where its headers are from: the browser sent them, would have sent them, or they are put together. */
  readonly known: 'sent' | GuessedHeaders['known'];
  /** Names of headers that it would have had, with values that nobody knows. */
  readonly unvalued: readonly string[];
  /** Names of headers that ask whether the browser's own copy is still good: here is none, and 304 would be no answer. */
  readonly conditions: readonly string[];
  /** Names of headers that no client could send: not from a browser, but from a file. */
  readonly unsendable: readonly string[];
}

/**
 * The requests of an exchange, in the order in which they are made.
 * @param whole as `wholeOf` makes it
 */
export function requestsOf(exchange: Exchange, whole: Exchange): readonly ReproRequest[] {
  const origins = originsOfHops(whole);
  return whole.hops.flatMap((inWhole, index) => {
    const hop = exchange.hops[index];
    const origin = origins[index]?.origin ?? 'null';
    if (hop) return requestsOfHop(hop, { index, origin, exchange });
    const before = requestsOfHop(exchange.hops.at(-1) ?? inWhole, { index: index - 1, origin, exchange }).at(-1);
    return before ? requestsOfFollowed(inWhole, before, { index, origin }) : [];
  });
}

interface Place {
  readonly index: number;
  readonly origin: string;
}

function requestsOfHop(hop: Hop, { index, origin, exchange }: Place & { exchange: Exchange }): readonly ReproRequest[] {
  const known: GuessedHeaders | { known: 'sent'; headers: HeaderList; unvalued: readonly string[] } = hop.requestHeaders
    ? { known: 'sent', headers: hop.requestHeaders, unvalued: [] }
    : headersOfUnsent(hop, index === 0 ? exchange.call : null, origin);
  const conditions = conditionsOf(hop, exchange);
  const headers = known.headers.filter(([name]) => !conditions.includes(name));
  const actual = { ...request('actual', index, { ...hop, ...known, headers }), conditions };
  if (!hop.preflight) return [actual];
  return [preflight(index, hop.url, hop.preflight.requestHeaders, 'sent'), actual];
}

/** Those that the browser's cache added; what a page sets itself stands in the preflight, or in its call. */
function conditionsOf({ requestHeaders, preflight }: Hop, { call }: Exchange): readonly string[] {
  const ofPage = [...requestedHeaders(preflight?.requestHeaders ?? []), ...(call?.headers ?? []).map(([name]) => name)];
  const isOfPage = new Set(ofPage.map((name) => name.toLowerCase()));
  return (requestHeaders ?? [])
    .map(([name]) => name)
    .filter((name) => /^if-(?:none-match|modified-since)$/i.test(name) && !isOfPage.has(name.toLowerCase()));
}

/** The hop that a refused redirect leads to, with the headers of the one before it. */
function requestsOfFollowed(hop: Hop, before: ReproRequest, { index, origin }: Place): readonly ReproRequest[] {
  const headers = headersOfFollowed(hop, before, origin);
  const body = hop.method === before.method ? before.body : null;
  const known = { known: 'put together', unvalued: before.unvalued } as const;
  const actual = request('actual', index, { ...hop, ...known, headers, body });
  if (!hop.preflight) return [actual];
  const asks = hop.preflight.requestHeaders;
  const asker: HeaderList = [['Accept', '*/*'], ...asks, ['Origin', origin], ...ofBrowser(headers)];
  return [preflight(index, hop.url, asker, 'put together'), actual];
}

const ofBrowser = (headers: HeaderList): HeaderList =>
  ['Sec-Fetch-Mode', 'User-Agent'].flatMap((name) => {
    const value = getHeader(headers, name);
    return value === null ? [] : [[name, value] as const];
  });

function preflight(index: number, url: string, headers: HeaderList, known: ReproRequest['known']): ReproRequest {
  return request('preflight', index, { url, method: 'OPTIONS', headers, body: null, known, unvalued: [] });
}

type Parts = Pick<ReproRequest, 'url' | 'method' | 'headers' | 'body' | 'known' | 'unvalued'>;

function request(on: ReproRequest['on'], hop: number, parts: Parts): ReproRequest {
  const { url, method, headers, body, known, unvalued } = parts;
  const mayBeSent = headers.filter(([name]) => !OF_CLIENT.test(name));
  const sendable = mayBeSent.filter(([name, value]) => TOKEN.test(name) && !BREAKS_LINE.test(value));
  return {
    on,
    hop,
    title: titleOf(on, hop, known),
    method: method.replace(NO_TOKEN, ''),
    url: url.replace(/#.*$/s, '').replace(USERINFO, '$1'),
    headers: sendable,
    body: body && sendableBody(body),
    known,
    unvalued,
    conditions: [],
    unsendable: mayBeSent.filter((line) => !sendable.includes(line)).map(([name]) => name),
  };
}

/** Bytes. Linux takes 128 KiB in one argument of a command. */
const LONGEST_BODY = 120_000;

/** A text with a NUL cannot be the argument of a command. */
function sendableBody(body: RequestBody): RequestBody {
  const { text } = body;
  if (text === null) return body;
  if (text.includes('\0')) return { ...body, text: null, omitted: 'binary' };
  if (new TextEncoder().encode(text).length > LONGEST_BODY) return { ...body, text: null, omitted: 'too-long' };
  return body;
}

/** HTTP/2 has pseudo-headers, which begin with a colon. */
const OF_CLIENT =
  /^(?::.*|host|content-length|connection|keep-alive|proxy-connection|transfer-encoding|upgrade|expect)$/i;
const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const NO_TOKEN = /[^!#$%&'*+\-.^_`|~0-9A-Za-z]/g;
/** Breaks a line, or ends an argument. */
const BREAKS_LINE = /[\0\r\n]/;
/** What it says is sent as Authorization, or not at all. */
const USERINFO = /^(https?:\/\/)[^/?#]*@/i;

function titleOf(on: ReproRequest['on'], hop: number, known: ReproRequest['known']): string {
  const what = on === 'preflight' ? 'preflight' : 'request';
  const which = hop === 0 ? `The ${what}` : `The ${what} after ${hop === 1 ? 'the redirect' : `redirect ${hop}`}`;
  return `${which}, ${known === 'sent' ? 'as the browser sent it' : 'which the browser did not send'}`;
}
