import { describe, expect, test } from 'vitest';
import type { Credentials, Verdict } from '../../src/cors/verdict.ts';
import type { Exchange } from '../../src/exchange/exchange.ts';
import { inEnglish, sentence } from '../../src/sentence.ts';
import { API, exchange, failed, OTHER, PAGE, pending, SIBLING, verdictOf } from '../support/exchange.ts';
import { readInEnglish } from '../support/in-english.ts';

const OK = { acao: '*' };
const REFUSED_PREFLIGHT = { method: 'PUT', preflight: { acao: '*', acam: 'GET' } };
const UNANSWERED_PREFLIGHT = { method: 'PUT', preflight: { unanswered: true } } as const;
const MAILTO = {
  answer: { status: 302, acao: '*', location: 'mailto:a@b.example' },
  redirectUrl: 'mailto:a@b.example',
};
const NAVIGATION = { sends: { 'Sec-Fetch-Mode': 'navigate', Origin: null } };

type Row = readonly [what: string, exchange: Exchange, outcome: Verdict['outcome'], rule: string | null];

const ROWS: readonly Row[] = [
  ['an answer that names the page', exchange({ hops: [{ answer: { acao: PAGE } }] }), 'allowed', null],
  ['an error status with the right headers', exchange({ hops: [{ answer: { status: 500, ...OK } }] }), 'allowed', null],
  ['a 304 with the right headers', exchange({ hops: [{ answer: { status: 304, ...OK } }] }), 'allowed', null],
  ['a 302 that leads nowhere', exchange({ hops: [{ answer: { status: 302, ...OK } }] }), 'allowed', null],
  ['an answer whose body still streams', pending({ answered: true, hops: [{ answer: OK }] }), 'allowed', null],
  ['an answer whose body broke off', failed({ answered: true, hops: [{ answer: OK }] }), 'allowed', null],
  [
    'a redirect from the page to another origin',
    exchange({
      hops: [
        { url: PAGE, answer: { status: 302, location: API } },
        { url: API, answer: OK },
      ],
    }),
    'allowed',
    null,
  ],

  ['a refused answer', failed({ hops: [{ answer: {} }] }), 'blocked', 'acao-missing'],
  ['a refused preflight', failed({ hops: [REFUSED_PREFLIGHT] }), 'blocked', 'preflight-method-not-allowed'],
  [
    'a redirect within the page with a password, and from there to another origin',
    exchange({
      hops: [
        { url: PAGE, answer: { status: 302, location: 'https://user:secret@app.example.com/' } },
        { url: `${PAGE}/`, answer: { status: 302, location: API } },
        { url: API, answer: OK },
      ],
    }),
    'allowed',
    null,
  ],
  [
    'a redirect to mailto: that was announced although it breaks another rule',
    pending({ hops: [{ ...MAILTO, answer: { status: 302, location: 'mailto:a@b.example' } }] }),
    'contradicted',
    null,
  ],
  ['a redirect to mailto:', pending({ hops: [MAILTO] }), 'blocked', 'redirect-non-http-scheme'],
  [
    'a redirect from the page to another origin with a password',
    failed({ hops: [{ url: PAGE, answer: { status: 302, location: 'https://user:secret@api.example.net/' } }] }),
    'blocked',
    'redirect-url-has-credentials',
  ],
  [
    'a redirect back to the page, which has to allow origin "null" then',
    failed({
      hops: [
        { url: API, answer: { status: 302, acao: '*', location: PAGE } },
        { url: PAGE, sends: { Origin: 'null' }, answer: { acao: PAGE } },
      ],
    }),
    'blocked',
    'redirect-tainted-origin',
  ],

  [
    'a no-cors answer',
    exchange({ type: 'image', hops: [{ sends: { 'Sec-Fetch-Mode': 'no-cors' }, answer: {} }] }),
    'not-cors',
    null,
  ],
  ['a navigation', exchange({ type: 'sub_frame', hops: [{ ...NAVIGATION, answer: {} }] }), 'not-cors', null],
  ['an answer of the page itself', exchange({ hops: [{ url: PAGE, answer: {} }] }), 'not-cors', null],
  [
    'a POST of unknown mode whose answer CORS would refuse',
    exchange({ type: 'ping', hops: [{ method: 'POST', sends: { 'Sec-Fetch-Mode': null }, answer: {} }] }),
    'not-cors',
    null,
  ],

  ['a dropped connection', failed({ hops: [{}] }, 'net::ERR_EMPTY_RESPONSE'), 'network-failure', 'network-failure'],
  [
    'redirect: manual or error',
    failed({ hops: [{ answer: { status: 302, ...OK, location: OTHER } }] }, 'net::ERR_ABORTED'),
    'network-failure',
    'network-failure',
  ],
  [
    'a redirect to data:',
    failed({ hops: [{ answer: { status: 302, ...OK, location: 'data:,x' } }] }, 'net::ERR_UNSAFE_REDIRECT'),
    'network-failure',
    'network-failure',
  ],
  [
    'a preflight whose connection was dropped',
    failed({ hops: [{ method: 'PUT', preflight: { netError: 'net::ERR_FAILED' } }] }, 'net::ERR_EMPTY_RESPONSE'),
    'network-failure',
    'preflight-network-error',
  ],
  [
    'a preflight redirected to what is no URL',
    failed({ hops: [{ method: 'PUT', preflight: { status: 302, location: 'http://[' } }] }),
    'network-failure',
    'preflight-network-error',
  ],
  [
    'a preflight that a proxy wants a password for',
    failed({ hops: [{ method: 'PUT', preflight: { status: 407 } }] }, 'net::ERR_UNEXPECTED_PROXY_AUTH'),
    'network-failure',
    'preflight-network-error',
  ],
  [
    'a no-cors request that failed',
    failed({ type: 'image', hops: [{ sends: { 'Sec-Fetch-Mode': 'no-cors', Origin: null } }] }),
    'network-failure',
    'network-failure',
  ],
  ['a failure without a name', failed({ netError: null, hops: [{}] }), 'network-failure', 'network-failure'],

  ['a partial exchange', exchange({ partial: true, hops: [{ answer: OK }] }), 'unknown', null],
  ['a partial exchange that failed', failed({ partial: true, hops: [{ answer: {} }] }), 'unknown', null],
  ['a refusal whose answer was not seen', failed({ hops: [{}] }), 'unknown', null],
  ['a refusal whose preflight was not answered', failed({ hops: [UNANSWERED_PREFLIGHT] }), 'unknown', null],

  ['a request without an answer yet', pending({ hops: [{}] }), 'pending', null],
  ['a preflight without an answer yet', pending({ hops: [UNANSWERED_PREFLIGHT] }), 'pending', null],

  ['a refused answer that breaks no rule', failed({ hops: [{ answer: OK }] }), 'blocked', null],
  ['an allowed answer that breaks a rule', exchange({ hops: [{ answer: {} }] }), 'contradicted', null],
  [
    'a request that was sent after a preflight that breaks a rule',
    failed({ hops: [{ ...REFUSED_PREFLIGHT, answer: {} }] }),
    'blocked',
    'acao-missing',
  ],
];

test.each(ROWS)('%s', (_, judged, outcome, rule) => {
  const verdict = verdictOf(judged);
  expect([verdict.outcome, verdict.rule]).toEqual([outcome, rule]);
  expect(verdict.chromium !== null).toBe(outcome === 'blocked' && rule !== null);
  expect(inEnglish(verdict.explanation)).toMatch(/^[A-Z].*\.$/s);
});

test('where another extension changed the answer, what the browser judged counts', () => {
  const masked = { acao: PAGE, judged: { acao: 'https://x.example' } };
  const broken = failed({ hops: [{ answer: masked }] });
  expect(verdictOf(broken).chromium).toEqual({
    corsError: 'AllowOriginMismatch',
    failedParameter: 'https://x.example',
  });
  expect(verdictOf(exchange({ hops: [{ answer: { judged: { acao: '*' } } }] })).outcome).toBe('allowed');
});

test('an answer of the browser cache is judged by what the cache gave', () => {
  const cached = exchange({ hops: [{ answer: { fromCache: true, judged: { acao: PAGE } } }] });
  expect(verdictOf(cached).outcome).toBe('allowed');
});

describe('with an unknown credentials mode', () => {
  const include: Credentials = { mode: 'include', because: sentence`only this mode explains what the browser did` };
  const notInclude: Credentials = {
    mode: 'not-include',
    because: sentence`only this mode explains what the browser did`,
  };
  const unknown: Credentials = { mode: 'unknown', because: sentence`what the browser did fits both modes` };

  test.each<[what: string, exchange: Exchange, credentials: Credentials, rule: string | null]>([
    ['allowed by *', exchange({ hops: [{ url: SIBLING, answer: OK }] }), notInclude, null],
    ['refused with *', failed({ hops: [{ url: SIBLING, answer: OK }] }), include, 'acao-wildcard-with-credentials'],
    ['refused with its origin', failed({ hops: [{ url: SIBLING, answer: { acao: PAGE } }] }), include, 'acac-not-true'],
    ['allowed with true', exchange({ hops: [{ url: SIBLING, answer: { acao: PAGE, acac: 'true' } }] }), unknown, null],
    ['refused without a header', failed({ hops: [{ url: SIBLING, answer: {} }] }), unknown, 'acao-missing'],
  ])('a request %s', (_, judged, credentials, rule) => {
    const verdict = verdictOf(judged);
    expect([verdict.credentials, verdict.rule, verdict.alternatives]).toEqual([credentials, rule, []]);
  });

  test('a preflight with two faults has two readings, the likelier first', () => {
    const { rule, chromium, alternatives, credentials } = verdictOf(
      failed({ hops: [{ method: 'PUT', preflight: { status: 404, acao: PAGE, acam: 'PUT' } }] }),
    );
    const status = { corsError: 'PreflightInvalidStatus', failedParameter: '' };
    expect([rule, chromium, credentials.mode]).toEqual(['preflight-status-not-ok', status, 'unknown']);
    expect(readInEnglish(alternatives)).toEqual([
      { rule: 'preflight-status-not-ok', chromium: status, when: 'the request does not include credentials' },
      {
        rule: 'preflight-acac-not-true',
        chromium: { corsError: 'PreflightInvalidAllowCredentials', failedParameter: '' },
        when: "the request includes credentials (credentials: 'include' or withCredentials)",
      },
    ]);
  });
});
