import type { Exchange } from '../../exchange/exchange.ts';
import { getHeader } from '../../http/headers.ts';
import { sentence } from '../../sentence.ts';
import type { Failure } from './failure.ts';

/** @see https://fetch.spec.whatwg.org/#cross-origin-resource-policy-header */
export const corp: Failure = {
  id: 'corp',
  word: 'CORP',
  says: sentence`its Cross-Origin-Resource-Policy keeps it from pages of other origins`,
  advice: 'Let the server send Cross-Origin-Resource-Policy: cross-origin (or same-site), or none at all.',
  confidence: 'certain',
  matches: ({ netError }) => netError.startsWith('net::ERR_BLOCKED_BY_RESPONSE'),
};

/** Whether the answer itself says that other origins may not have it; else it is the page that is stricter. */
export function refusesByItself({ hops }: Exchange): boolean {
  const headers = hops.at(-1)?.response?.headers ?? [];
  return /^same-(origin|site)$/.test(getHeader(headers, 'Cross-Origin-Resource-Policy') ?? '');
}
