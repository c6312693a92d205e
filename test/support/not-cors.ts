import type { Answer } from './plan.ts';

/** The page that asks. */
export type Asker =
  | 'plain'
  /** With `connect-src 'self'; img-src 'self'`. */
  | 'csp'
  /** With `Cross-Origin-Embedder-Policy: require-corp`. */
  | 'coep'
  /** Over HTTPS. */
  | 'secure'
  /** On an address that counts as public. */
  | 'public'
  /** As `public`, and not even a secure context. */
  | 'insecure'
  /** Without a network. */
  | 'offline';

/** The server that is asked, where it is not the planned one. */
export type Target =
  | 'closed port'
  | 'no TLS'
  | 'untrusted'
  | 'resets'
  | 'babbles'
  | 'silent'
  | 'by name'
  | 'by name, no TLS'
  | 'silent over TLS';

/** A request that fails, or cannot be read, for another reason than CORS. */
export interface NotCors {
  readonly name: string;
  readonly asker?: Asker;
  /** Of the page that asks; `{url}` is what to ask for. */
  readonly code: string;
  readonly target?: Target;
  /** Where it is none of these servers. */
  readonly url?: string;
  readonly answer?: Answer;
  /** Of our failures; or `not-cors` where the request succeeds, and null where an extension is told of no request. */
  readonly is: string | null;
  /** What it is where the page's calls are noted, and else nobody is told of a request. */
  readonly noted?: string;
  /** What Chromium says of it over CDP: its error, why it blocked, or its CORS error; null where nothing, or no failure. */
  readonly chromium: string | null;
}

const FETCH = `fetch('{url}').then((answer) => answer.text())`;
const PUT = `fetch('{url}', { method: 'PUT' })`;
const NO_CORS = `fetch('{url}', { mode: 'no-cors' }).then((answer) => answer.text())`;
const IMAGE = `new Promise((done, fail) => Object.assign(new Image(), { onload: done, onerror: fail, src: '{url}' }))`;
const SCRIPT = `new Promise((done, fail) => {
  document.head.append(Object.assign(document.createElement('script'), { onload: done, onerror: fail, src: '{url}' }));
})`;
const xhr = (set: string) => `new Promise((done, fail) => {
  const request = Object.assign(new XMLHttpRequest(), { onload: done, onerror: fail, ontimeout: fail, onabort: fail });
  request.open('GET', '{url}');
  ${set}
  request.send();
})`;
const ABORT = 'setTimeout(() => request.abort(), 50);';
const HURRY = 'request.timeout = 50;';
const GIVE_UP = `fetch('{url}', { signal: AbortSignal.timeout(50) })`;
const STAY = `fetch('{url}', { redirect: 'error' })`;
const STREAM = `fetch('{url}', { method: 'POST', duplex: 'half', body: new Blob(['a']).stream() })`;

/** A page that asks with CORS is allowed; what fails, fails for another reason. */
export const ALLOWED_ANSWER: Answer = {
  status: 200,
  headers: [
    ['Access-Control-Allow-Origin', '*'],
    ['Access-Control-Allow-Methods', 'PUT'],
  ],
};

const DROPPED: Answer = { status: 200, headers: [], drop: true };
const answered = (type: string, corp?: string): Answer => ({
  status: 200,
  headers: [
    ['Content-Type', type],
    ['X-Content-Type-Options', 'nosniff'],
    ...(corp ? [['Cross-Origin-Resource-Policy', corp] as const] : []),
  ],
});
const redirected = (location: string): Answer => ({
  status: 302,
  headers: [...ALLOWED_ANSWER.headers, ['Location', location]],
});

const BLOCKED = 'net::ERR_BLOCKED_BY_CLIENT';
const CORP = 'net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin';
const COEP = `${CORP}AfterDefaultedToSameOriginByCoep`;

type Rest = Pick<NotCors, 'asker' | 'target' | 'url' | 'answer' | 'noted'>;

const row = (
  name: string,
  code: string,
  is: NotCors['is'],
  chromium: NotCors['chromium'],
  rest: Rest = {},
): NotCors => {
  return { name, code, is, chromium, ...rest };
};

const LNA = 'LocalNetworkAccessPermissionDenied';
const ALPN = 'net::ERR_ALPN_NEGOTIATION_FAILED';

export const NOT_CORS: readonly NotCors[] = [
  row('an unknown host', FETCH, 'dns', 'net::ERR_NAME_NOT_RESOLVED', { url: 'http://no-such-host.invalid/a' }),
  row('an unknown host, preflighted', PUT, 'dns', 'net::ERR_NAME_NOT_RESOLVED', {
    url: 'http://no-such-host.invalid/b',
  }),
  row('a closed port', FETCH, 'refused', 'net::ERR_CONNECTION_REFUSED', { target: 'closed port' }),
  row('a closed port, preflighted', PUT, 'refused', 'net::ERR_CONNECTION_REFUSED', { target: 'closed port' }),
  row('a reset', FETCH, 'reset', 'net::ERR_CONNECTION_RESET', { target: 'resets' }),
  row('a dropped connection', FETCH, 'reset', 'net::ERR_EMPTY_RESPONSE', { answer: DROPPED }),
  row('a dropped connection, preflighted', PUT, 'reset', 'net::ERR_EMPTY_RESPONSE', { answer: DROPPED }),
  row('a port that is not allowed', FETCH, 'bad-port', 'net::ERR_UNSAFE_PORT', { url: 'http://127.0.0.1:6000/a' }),
  row('TLS to a server that speaks none', FETCH, 'tls', 'net::ERR_SSL_PROTOCOL_ERROR', { target: 'no TLS' }),
  row('a certificate of nobody’s', FETCH, 'tls', 'net::ERR_CERT_AUTHORITY_INVALID', { target: 'untrusted' }),
  row('a certificate of nobody’s, preflighted', PUT, 'tls', 'net::ERR_CERT_AUTHORITY_INVALID', { target: 'untrusted' }),
  row('a TLS greeting that nobody answers', FETCH, 'timeout', 'net::ERR_TIMED_OUT', { target: 'silent over TLS' }),
  row('an answer that is no HTTP', FETCH, 'bad-response', 'net::ERR_INVALID_HTTP_RESPONSE', { target: 'babbles' }),
  row('no network', FETCH, 'offline', 'net::ERR_INTERNET_DISCONNECTED', { asker: 'offline' }),
  row('a redirect to data:', FETCH, 'bad-redirect', 'net::ERR_UNSAFE_REDIRECT', { answer: redirected('data:,a') }),
  row('a stream over HTTP/1.1', STREAM, 'needs-http2', ALPN),

  row('an abort under way', GIVE_UP, 'aborted', 'net::ERR_ABORTED', { target: 'silent' }),
  row('an XMLHttpRequest that is aborted', xhr(ABORT), 'aborted', 'net::ERR_ABORTED', { target: 'silent' }),
  row('an XMLHttpRequest whose time is up', xhr(HURRY), 'aborted', 'net::ERR_ABORTED', { target: 'silent' }),
  row('a redirect that the page does not want', STAY, 'aborted', 'net::ERR_FAILED', { answer: redirected('/b') }),

  row('another extension blocks it', FETCH, 'blocked-by-client', BLOCKED, { url: 'http://127.0.0.1:1/advert' }),
  row('another extension blocks it, preflighted', PUT, 'blocked-by-client', BLOCKED, {
    url: 'http://127.0.0.1:1/advert?b',
  }),
  row('DevTools blocks it', FETCH, 'never-sent', 'inspector', { url: 'http://127.0.0.1:1/devtools' }),

  row('CORP refuses an image', IMAGE, 'corp', CORP, { answer: answered('image/png', 'same-origin') }),
  row('CORP refuses a no-cors fetch', NO_CORS, 'corp', CORP, { answer: answered('text/plain', 'same-origin') }),
  row('COEP takes no image', IMAGE, 'coep', COEP, { asker: 'coep', answer: answered('image/png') }),
  row('COEP takes no script', SCRIPT, 'coep', COEP, { asker: 'coep', answer: answered('text/javascript') }),
  row('CORP refuses under COEP', IMAGE, 'corp', CORP, { asker: 'coep', answer: answered('image/png', 'same-origin') }),
  row('ORB refuses JSON as a script', SCRIPT, 'orb', 'net::ERR_BLOCKED_BY_ORB', {
    answer: answered('application/json'),
  }),

  row('mixed content', FETCH, 'mixed-content', 'mixed-content', { asker: 'secure', target: 'by name' }),
  row('mixed content by XHR', xhr(''), 'mixed-content', 'mixed-content', { asker: 'secure', target: 'by name' }),
  row('a mixed script', SCRIPT, 'mixed-content', 'mixed-content', { asker: 'secure', target: 'by name' }),
  // Chromium asks for it over HTTPS.
  row('a mixed image', IMAGE, 'tls', 'net::ERR_SSL_PROTOCOL_ERROR', { asker: 'secure', target: 'by name, no TLS' }),

  row('local network access', FETCH, 'local-network-access', LNA, { asker: 'public' }),
  row('local network access, preflighted', PUT, 'local-network-access', LNA, { asker: 'public' }),
  row('local network access by an image', IMAGE, 'local-network-access', LNA, { asker: 'public' }),
  row('local network access, insecure', FETCH, 'local-network-access', 'InsecureLocalNetwork', { asker: 'insecure' }),

  row('a file', FETCH, 'scheme-not-http', 'other', { url: 'file:///etc/passwd' }),
  row('an image that CSP forbids', IMAGE, 'never-sent', 'csp', { asker: 'csp' }),
  row('an XMLHttpRequest that CSP forbids', xhr(''), 'never-sent', 'csp', { asker: 'csp' }),
  row('a fetch that CSP forbids', FETCH, null, null, { asker: 'csp', noted: 'csp' }),
  row('mode same-origin', `fetch('{url}', { mode: 'same-origin' })`, null, null, { noted: 'same-origin-mode' }),
  row('a signal that was aborted before', `fetch('{url}', { signal: AbortSignal.abort() })`, null, null, {
    noted: 'aborted',
  }),

  // Of an opaque answer DevTools is told that it was aborted, as soon as the page has it.
  row('mode no-cors', NO_CORS, 'not-cors', 'net::ERR_ABORTED'),
];
