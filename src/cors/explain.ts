import type { Exchange } from '../exchange/exchange.ts';
import type { Observed } from './stop.ts';
import type { Interference } from './verdict.ts';

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);

const lastUrl = (exchange: Exchange): string => exchange.hops.at(-1)?.url ?? '';

const UNKNOWN = {
  missed: 'Events of this exchange were missed while the browser had stopped the listener, so it is not judged.',
  unseen: 'The browser refused it, but the answer it judged was not seen, so the rule is not known.',
  broken: 'One of our own rules broke on this exchange, so it is not judged. This is our bug.',
};

export function explainUnknown(why: keyof typeof UNKNOWN): string {
  return UNKNOWN[why];
}

export function explainAllowed(exchange: Exchange, origin: string): string {
  const status = exchange.hops.at(-1)?.response?.status;
  const asker = origin === 'null' ? 'A page whose origin is "null"' : `The page at ${origin}`;
  return `${asker} may read the answer of ${hostOf(lastUrl(exchange))}${status === undefined ? '' : ` (${status})`}.`;
}

const NET_ERRORS: Record<string, string> = {
  'net::ERR_ABORTED': 'the page or the browser cancelled it',
  'net::ERR_NAME_NOT_RESOLVED': 'the host name does not exist',
  'net::ERR_CONNECTION_REFUSED': 'nothing listens on that port',
  'net::ERR_CONNECTION_RESET': 'the server broke the connection',
  'net::ERR_EMPTY_RESPONSE': 'the server closed the connection without an answer',
  'net::ERR_TIMED_OUT': 'no answer came in time',
  'net::ERR_CONNECTION_TIMED_OUT': 'no connection came about in time',
  'net::ERR_INTERNET_DISCONNECTED': 'the browser is offline',
  'net::ERR_UNSAFE_PORT': 'the browser refuses to speak HTTP to that port',
  'net::ERR_SSL_PROTOCOL_ERROR': 'the server does not speak TLS as it should, or not at all',
  'net::ERR_CERT_AUTHORITY_INVALID': 'nobody the browser trusts has signed its certificate',
  'net::ERR_CERT_COMMON_NAME_INVALID': 'its certificate is for another host',
  'net::ERR_CERT_DATE_INVALID': 'its certificate has expired, or is not valid yet',
  'net::ERR_BLOCKED_BY_CLIENT': 'an extension or the browser itself blocked it',
  'net::ERR_BLOCKED_BY_RESPONSE':
    'a header of the answer (Cross-Origin-Resource-Policy, or COEP of the page) keeps it from the page',
  'net::ERR_BLOCKED_BY_ORB': 'a request without CORS may not have an answer of this type (opaque response blocking)',
  'net::ERR_ALPN_NEGOTIATION_FAILED': 'a stream can be sent over HTTP/2 or later only',
  'net::ERR_TOO_MANY_REDIRECTS': 'more than 20 redirects',
  'net::ERR_UNSAFE_REDIRECT': 'a redirect to a scheme that no redirect may lead to',
  'net::ERR_INVALID_REDIRECT': 'a redirect to something that is no URL',
};

/** One sentence on a failure that is not CORS, with the browser's own name of it. */
export function explainFailure(exchange: Exchange, netError: string, onPreflight: boolean): string {
  const what = onPreflight ? 'The preflight' : 'The request';
  const known = NET_ERRORS[netError];
  return `${what} to ${hostOf(lastUrl(exchange))} failed with ${netError}${known ? `: ${known}` : ''}. This is not CORS.`;
}

/**
 * One sentence that owns up to a verdict of ours that the browser does not share. A refusal may be the work of another
 * extension, which took away a header that we saw the server send.
 */
export function explainContradiction(exchange: Exchange, observed: Observed, rule: string | null): string {
  const host = hostOf(lastUrl(exchange));
  if (observed.kind === 'passed') {
    return `The browser let the page read the answer of ${host}, but we find the rule ${rule} broken. This is our bug: please send us the facts.`;
  }
  const ours = rule === null ? 'we find no rule that it breaks' : `not where we find the rule ${rule} broken`;
  return `The browser refused the exchange with ${host}, but ${ours}. Another extension may have changed its headers; if there is none, this is our bug: please send us the facts.`;
}

/** A sentence to follow the verdict's own, or nothing where nobody's change to the headers decided. */
export function explainInterference(interference: Interference | null): string {
  if (!interference) return '';
  const { outcome, rule } = interference;
  const server =
    outcome === 'allowed' ? 'what the server sent would have passed' : `what the server sent breaks ${rule}`;
  return ` Something changed the headers on the way, perhaps another extension: ${server}.`;
}
