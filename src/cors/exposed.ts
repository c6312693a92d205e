import type { Exchange } from '../exchange/exchange.ts';
import { getHeader, type HeaderList } from '../http/headers.ts';
import { parseTokenList } from '../http/token-list.ts';
import { messagesOf } from './effective.ts';
import type { Credentials, Verdict } from './verdict.ts';

export const EXPOSE_HEADERS = 'Access-Control-Expose-Headers';

/** @see https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name */
const SAFELISTED = new Set(
  'cache-control content-language content-length content-type expires last-modified pragma'.split(' '),
);

/** @see https://fetch.spec.whatwg.org/#forbidden-response-header-name */
const FORBIDDEN = new Set(['set-cookie', 'set-cookie2']);

/** Why a script can read a header of an answer, or why not. */
export type Readability =
  | { readonly readable: true; readonly because: 'safelisted' | 'listed' | 'wildcard' }
  | {
      readonly readable: false;
      readonly because: 'not-listed' | 'forbidden' | 'unparsable' | 'wildcard-with-credentials';
    }
  /** `*` exposes it unless credentials are included, and that cannot be known. */
  | { readonly readable: 'unknown'; readonly because: 'wildcard' };

/** A header of an answer, and whether a script can read it. */
export type ExposedHeader = Readability & {
  /** As the server writes it. */
  readonly name: string;
};

/**
 * The headers of an answer under CORS, each name once and in order, and whether a script can read them.
 * @param headers as the browser judged them
 * @see https://fetch.spec.whatwg.org/#concept-filtered-response-cors
 */
export function exposedHeaders(headers: HeaderList, credentials: Credentials['mode']): readonly ExposedHeader[] {
  const list = parseTokenList(getHeader(headers, EXPOSE_HEADERS));
  const listed = list === 'failure' ? list : new Set(list.map((name) => name.toLowerCase()));
  const seen = new Set<string>();
  return headers.flatMap(([name]) => {
    const lower = name.toLowerCase();
    if (seen.has(lower)) return [];
    seen.add(lower);
    return { name, ...readability(lower, listed, credentials) };
  });
}

/** The headers that the page's script was given, or kept from. Empty where CORS keeps none from it, or no script asked. */
export function exposedToPage(exchange: Exchange, verdict: Verdict): readonly ExposedHeader[] {
  return exposedHeaders(headersUnderCors(exchange, verdict), verdict.credentials.mode);
}

function headersUnderCors(exchange: Exchange, verdict: Verdict): HeaderList {
  if (verdict.outcome !== 'allowed' || exchange.type !== 'xmlhttprequest') return [];
  const answer = messagesOf(exchange).findLast(({ on }) => on === 'response');
  return answer?.underCors ? answer.headers : [];
}

/**
 * The header line that exposes a header besides what is exposed already.
 * @param header of `exposedToPage`
 * @returns null where a script can read it without, or never
 */
export function lineThatExposes(header: ExposedHeader, exchange: Exchange, verdict: Verdict): string | null {
  if (header.readable === true || header.because === 'forbidden') return null;
  const list = parseTokenList(getHeader(headersUnderCors(exchange, verdict), EXPOSE_HEADERS));
  const listed = list === 'failure' ? [] : list;
  const counting = header.because === 'wildcard-with-credentials' ? listed.filter((name) => name !== '*') : listed;
  return `${EXPOSE_HEADERS}: ${[...counting, header.name].join(', ')}`;
}

function readability(
  name: string,
  listed: ReadonlySet<string> | 'failure',
  credentials: Credentials['mode'],
): Readability {
  if (FORBIDDEN.has(name)) return { readable: false, because: 'forbidden' };
  if (SAFELISTED.has(name)) return { readable: true, because: 'safelisted' };
  // One element that is no token, and nothing of the list counts.
  if (listed === 'failure') return { readable: false, because: 'unparsable' };
  if (listed.has(name)) return { readable: true, because: 'listed' };
  if (!listed.has('*')) return { readable: false, because: 'not-listed' };
  if (credentials === 'unknown') return { readable: 'unknown', because: 'wildcard' };
  if (credentials === 'include') return { readable: false, because: 'wildcard-with-credentials' };
  return { readable: true, because: 'wildcard' };
}
