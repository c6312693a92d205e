import type { Answer } from './plan.ts';

/** A request that fails, or cannot be read, for another reason than CORS. */
export interface NotCors {
  readonly name: string;
  /** Of the page that asks; `{url}` is what to ask for. */
  readonly code: string;
  /** Where it is not the URL of the row's own. */
  readonly url?: string;
  readonly answer?: Answer;
  /** What our verdict has to be; `no exchange` where Chromium tells an extension of no request at all. */
  readonly outcome: 'network-failure' | 'not-cors' | 'no exchange';
}

const FETCH = `fetch('{url}').then((answer) => answer.text())`;
const PUT = `fetch('{url}', { method: 'PUT' })`;
const CSP = `new Promise((done) => {
  addEventListener('message', done, { once: true });
  const frame = document.createElement('iframe');
  frame.srcdoc = '<meta http-equiv="Content-Security-Policy" content="connect-src example.com">'
    + '<script>fetch("{url}").catch(() => parent.postMessage("refused", "*"))</script>';
  document.body.append(frame);
})`;
const ALLOWED = [
  ['Access-Control-Allow-Origin', '*'],
  ['Access-Control-Allow-Methods', 'PUT'],
] as const;
const DROPPED: Answer = { status: 200, headers: [], drop: true };
const CORP: Answer = {
  status: 200,
  headers: [
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['Content-Type', 'image/png'],
  ],
};
const JSON_ANSWER: Answer = {
  status: 200,
  headers: [
    ['Content-Type', 'application/json'],
    ['X-Content-Type-Options', 'nosniff'],
  ],
};

/** @param closedPort nothing listens there */
export function notCorsRows(closedPort: number, portWithoutTls: number): NotCors[] {
  return [
    { name: 'an unknown host', code: FETCH, url: 'http://no-such-host.invalid/a', outcome: 'network-failure' },
    {
      name: 'an unknown host, preflighted',
      code: PUT,
      url: 'http://no-such-host.invalid/b',
      outcome: 'network-failure',
    },
    { name: 'a closed port', code: FETCH, url: `http://127.0.0.1:${closedPort}/a`, outcome: 'network-failure' },
    {
      name: 'a closed port, preflighted',
      code: PUT,
      url: `http://127.0.0.1:${closedPort}/b`,
      outcome: 'network-failure',
    },
    { name: 'a dropped connection', code: FETCH, answer: DROPPED, outcome: 'network-failure' },
    { name: 'a dropped connection, preflighted', code: PUT, answer: DROPPED, outcome: 'network-failure' },
    { name: 'a port that is not allowed', code: FETCH, url: 'http://127.0.0.1:6000/a', outcome: 'network-failure' },
    {
      name: 'TLS to a server that speaks none',
      code: FETCH,
      url: `https://127.0.0.1:${portWithoutTls}/a`,
      outcome: 'network-failure',
    },
    {
      name: 'CORP refuses an image',
      code: `new Promise((done) => { const image = new Image(); image.onerror = done; image.onload = done; image.src = '{url}'; })`,
      answer: CORP,
      outcome: 'network-failure',
    },
    {
      name: 'CORP refuses a no-cors fetch',
      code: `fetch('{url}', { mode: 'no-cors' })`,
      answer: CORP,
      outcome: 'network-failure',
    },
    {
      name: 'ORB refuses JSON as a script',
      code: `new Promise((done) => { const script = document.createElement('script'); script.onerror = done; script.onload = done; script.src = '{url}'; document.body.append(script); })`,
      answer: JSON_ANSWER,
      outcome: 'network-failure',
    },
    {
      name: 'mode no-cors',
      code: `fetch('{url}', { mode: 'no-cors' }).then((answer) => answer.text())`,
      outcome: 'not-cors',
    },
    { name: "the page's own CSP", code: CSP, outcome: 'no exchange' },
    { name: 'mode same-origin', code: `fetch('{url}', { mode: 'same-origin' })`, outcome: 'no exchange' },
    {
      name: 'a signal that was aborted before',
      code: `fetch('{url}', { signal: AbortSignal.abort() })`,
      outcome: 'no exchange',
    },
  ];
}

export const ALLOWED_ANSWER: Answer = { status: 200, headers: ALLOWED };
