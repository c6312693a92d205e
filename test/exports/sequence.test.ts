import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../src/exchange/exchange.ts';
import { type SequenceStep, sequenceOf } from '../../src/exports/sequence.ts';
import { API, exchange, failed, OTHER, PAGE, pending, SIBLING, verdictOf } from '../support/exchange.ts';

const sequence = (one: Exchange, earlier: readonly Exchange[] = []) =>
  sequenceOf({ exchange: one, verdict: verdictOf(one, earlier) });

/** `> done GET / (note)`: where it goes, what became of it, what it says. */
const inShort = ({ from, mark, text, note }: SequenceStep): string =>
  `${from === 'browser' ? '>' : '<'} ${mark} ${text}${note === null ? '' : ` (${note})`}`;

const URL_X = `${API}/x?q=1`;
const PUT = { url: URL_X, method: 'PUT' };
const PASSED = { acao: PAGE, acam: 'PUT', maxAge: '600' };

const first = exchange({ hops: [{ ...PUT, preflight: PASSED, answer: { acao: PAGE } }] });
const covered = exchange({ startedAt: 5, hops: [{ ...PUT, startedAt: 5, answer: { acao: PAGE } }] });

test.each<[what: string, one: Exchange, steps: readonly string[]]>([
  [
    'a simple request that passes',
    exchange({ hops: [{ url: URL_X, answer: { acao: '*' } }] }),
    ['> done GET /x?q=1', '< passed 200'],
  ],
  [
    'one that is refused',
    failed({ hops: [{ url: URL_X, answer: {} }] }),
    ['> done GET /x?q=1', '< failed 200 (acao-missing)'],
  ],
  ['a preflight that passes', first, ['> done OPTIONS /x?q=1', '< passed 204', '> done PUT /x?q=1', '< passed 200']],
  [
    'one that is refused before',
    failed({ hops: [{ ...PUT, preflight: { status: 404 } }] }),
    ['> done OPTIONS /x?q=1', '< failed 404 (preflight-acao-missing)', '> unsent PUT /x?q=1 (never sent)'],
  ],
  [
    'one that breaks one of two rules',
    failed({ hops: [{ url: `${SIBLING}/x`, method: 'PUT', preflight: { status: 404, acao: '*' } }] }),
    [
      '> done OPTIONS /x',
      '< failed 404 (preflight-status-not-ok or preflight-acao-wildcard-with-credentials)',
      '> unsent PUT /x (never sent)',
    ],
  ],
  [
    'a preflight without an answer',
    failed({ hops: [{ ...PUT, preflight: { netError: 'net::ERR_CONNECTION_RESET' } }] }),
    ['> done OPTIONS /x?q=1', '< failed no answer (net::ERR_CONNECTION_RESET)', '> unsent PUT /x?q=1 (never sent)'],
  ],
  [
    'a redirect that is followed',
    failed({
      hops: [
        { url: URL_X, answer: { status: 302, acao: PAGE, location: `${OTHER}/y` } },
        { url: `${OTHER}/y`, sends: { Origin: 'null' }, answer: { acao: PAGE } },
      ],
    }),
    [
      '> done GET api.example.net/x?q=1',
      '< passed 302 → other.example.org/y',
      '> done GET other.example.org/y',
      '< failed 200 (redirect-tainted-origin)',
    ],
  ],
  [
    'a redirect that is refused',
    failed({ hops: [{ url: URL_X, answer: { status: 302, location: `${OTHER}/y` } }] }),
    [
      '> done GET api.example.net/x?q=1',
      '< failed 302 → other.example.org/y (acao-missing)',
      '> unsent GET other.example.org/y (never sent)',
    ],
  ],
  [
    'the network fails',
    failed({ hops: [{ url: URL_X }] }, 'net::ERR_CONNECTION_REFUSED'),
    ['> done GET /x?q=1', '< failed no answer (net::ERR_CONNECTION_REFUSED)'],
  ],
  [
    'an answer that is kept from the page, and not by CORS',
    failed({ hops: [{ url: URL_X, sends: { 'Sec-Fetch-Mode': 'no-cors' }, answer: {} }] }, 'net::ERR_BLOCKED_BY_ORB'),
    ['> done GET /x?q=1', '< failed 200 (orb)'],
  ],
  ['on its own origin', exchange({ hops: [{ url: `${PAGE}/x`, answer: {} }] }), ['> done GET /x', '< done 200']],
  ['no answer yet', pending({ hops: [{ url: URL_X }] }), ['> done GET /x?q=1', '< open no answer yet']],
  [
    'a preflight without an answer yet',
    pending({ hops: [{ ...PUT, preflight: { unanswered: true } }] }),
    ['> done OPTIONS /x?q=1', '< open no answer yet', '> open PUT /x?q=1 (not sent yet)'],
  ],
  ['missed events', failed({ partial: true, hops: [{ url: URL_X }] }), ['> done GET /x?q=1', '< open not seen']],
  [
    'what the browser cannot have done',
    exchange({ hops: [{ url: URL_X, answer: {} }] }),
    ['> done GET /x?q=1', '< open 200'],
  ],
  [
    'no URL',
    failed({ hops: [{ url: 'no url' }] }, 'net::ERR_INVALID_URL'),
    ['> done GET no url', '< failed no answer (net::ERR_INVALID_URL)'],
  ],
])('%s', (_, one, steps) => {
  expect(sequence(one).steps.map(inShort)).toEqual(steps);
});

test('a preflight that was cached is told with the request', () => {
  expect(sequence(covered, [first]).steps.map(inShort)).toEqual([
    '> done PUT /x?q=1 (preflight was cached)',
    '< passed 200',
  ]);
});

test('of a long chain the beginning and the end are shown', () => {
  const hops = Array.from({ length: 10 }, (_, at) => ({
    url: `${API}/${at}`,
    answer: at < 9 ? { status: 302, acao: '*', location: `/${at + 1}` } : {},
  }));
  expect(sequence(failed({ hops })).steps.map(inShort)).toEqual([
    ...['> done GET /0', '< passed 302 → /1', '> done GET /1', '< passed 302 → /2'],
    '> many 8 more steps',
    ...['> done GET /6', '< passed 302 → /7', '> done GET /7', '< passed 302 → /8'],
    ...['> done GET /8', '< passed 302 → /9', '> done GET /9', '< failed 200 (acao-missing)'],
  ]);
});

describe('the other side is', () => {
  test.each<[one: Exchange, server: string]>([
    [first, 'api.example.net'],
    [failed({ hops: [{ answer: { status: 302, location: OTHER } }] }), '2 servers'],
    [failed({ hops: [{ url: 'no url' }] }, 'net::ERR_INVALID_URL'), 'no url'],
  ])('%# named by its host, or counted', (one, server) => {
    expect(sequence(one).server).toBe(server);
  });
});
