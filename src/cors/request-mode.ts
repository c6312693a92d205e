import type { Exchange } from '../exchange/exchange.ts';
import { getHeader } from '../http/headers.ts';
import type { RequestMode } from './verdict.ts';

const SEC_FETCH_MODES = new Map<string, RequestMode>([
  ['cors', 'cors'],
  ['no-cors', 'no-cors'],
  ['same-origin', 'same-origin'],
  ['navigate', 'navigate'],
  ['websocket', 'unknown'],
]);

const NAVIGATIONS = new Set(['main_frame', 'sub_frame']);

/** Types that are fetched without CORS unless an attribute says otherwise, in which case they carry an Origin. */
const NO_CORS_UNLESS_ORIGIN = new Set(['image', 'script', 'stylesheet', 'media', 'object', 'ping', 'xmlhttprequest']);

/**
 * The mode of a request by what was seen of it. `Sec-Fetch-Mode` says it, but is sent only to https, localhost and
 * loopback targets; elsewhere an Origin on GET or HEAD means cors, and so does a preflight.
 * @see https://fetch.spec.whatwg.org/#concept-request-mode
 */
export function requestMode(exchange: Exchange): RequestMode {
  if (NAVIGATIONS.has(exchange.type)) return 'navigate';
  if (exchange.call) return exchange.call.mode;
  if (exchange.hops.some((hop) => hop.preflight !== null)) return 'cors';
  const sent = exchange.hops.filter(({ requestHeaders }) => requestHeaders !== null);
  for (const { requestHeaders } of sent) {
    const named = SEC_FETCH_MODES.get(getHeader(requestHeaders ?? [], 'Sec-Fetch-Mode') ?? '');
    if (named) return named;
  }
  const reads = sent.filter(({ method }) => method === 'GET' || method === 'HEAD');
  if (reads.some(({ requestHeaders }) => getHeader(requestHeaders ?? [], 'Origin') !== null)) return 'cors';
  if (exchange.type === 'font') return 'cors';
  if (reads.length > 0 && NO_CORS_UNLESS_ORIGIN.has(exchange.type)) return 'no-cors';
  return 'unknown';
}
