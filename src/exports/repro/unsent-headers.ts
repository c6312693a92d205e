import { requestedHeaders } from '../../cors/effective.ts';
import type { Hop } from '../../exchange/exchange.ts';
import type { PageCall } from '../../exchange/page-call.ts';
import { getHeader, type HeaderList } from '../../http/headers.ts';
import { isSameOrigin, originOf } from '../../http/origin.ts';

/** Headers that nobody has seen on the wire, and who tells of them. */
export interface GuessedHeaders {
  readonly known: 'intended' | 'called' | 'put together';
  readonly headers: HeaderList;
  /** Names of those whose value nobody tells; it is empty here. */
  readonly unvalued: readonly string[];
}

/**
 * What a request would have carried that was stopped before it was sent: what the page gave it, as DevTools' log says, else
 * the page's call, else the preflight, which has the names alone; and what the browser adds, as the preflight shows it.
 */
export function headersOfUnsent(hop: Hop, call: PageCall | null, origin: string): GuessedHeaders {
  const asked = hop.preflight?.requestHeaders ?? [];
  const names = requestedHeaders(asked);
  const own = hop.intendedHeaders ?? call?.headers;
  const given = own ?? names.map((name) => [name, ''] as const);
  const ofBrowser: HeaderList = [
    ['Accept', '*/*'],
    ...asked.filter(([name]) => !/^(?:accept|access-control-request-.*)$/i.test(name)),
    ...(getHeader(asked, 'Origin') === null ? [['Origin', origin] as const] : []),
  ];
  const isGiven = new Set(given.map(([name]) => name.toLowerCase()));
  return {
    known: hop.intendedHeaders ? 'intended' : call ? 'called' : 'put together',
    headers: [...given, ...ofBrowser.filter(([name]) => !isGiven.has(name.toLowerCase()))],
    unvalued: own ? [] : names,
  };
}

/** Headers that speak of a body, and go with it. @see https://fetch.spec.whatwg.org/#request-body-header-name */
const OF_BODY = /^content-(?:encoding|language|location|type)$/i;
/** What the browser decides anew for each URL. */
const OF_URL = /^(?:cookie|origin|referer|sec-fetch-site|sec-fetch-storage-access|if-none-match|if-modified-since)$/i;

/**
 * What a request carries on from the hop before it, as far as that can be told.
 * @see https://fetch.spec.whatwg.org/#http-redirect-fetch
 */
export function headersOfFollowed(
  hop: Hop,
  before: { readonly url: string; readonly method: string; readonly headers: HeaderList },
  origin: string,
): HeaderList {
  const leaves = !isSameOrigin(originOf(before.url), originOf(hop.url));
  const kept = before.headers.filter(([name]) => {
    if (OF_URL.test(name)) return false;
    if (OF_BODY.test(name)) return hop.method === before.method;
    return !(leaves && name.toLowerCase() === 'authorization');
  });
  return [...kept, ['Origin', origin]];
}
