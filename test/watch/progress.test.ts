import { expect, test } from 'vitest';
import type { Judged } from '../../src/cors/judged.ts';
import { RULES } from '../../src/cors/rules/index.ts';
import type { Exchange } from '../../src/exchange/exchange.ts';
import { lineAtFault } from '../../src/watch/changed-answers.ts';
import { progressBetween, type Told } from '../../src/watch/progress.ts';
import type { RuleFixture } from '../fixtures/rule-fixture.ts';
import {
  API,
  exchange,
  failed,
  OTHER,
  PAGE,
  pending,
  type ShortExchange,
  SIBLING,
  verdictOf,
} from '../support/exchange.ts';

const FILES = import.meta.glob<{ fixture: RuleFixture }>('../fixtures/rules/*.ts', { eager: true });

const judged = (one: Exchange, earlier: readonly Exchange[] = []): Judged => ({
  exchange: one,
  verdict: verdictOf(one, earlier),
});

/** What is told, without how the answers differ. */
function told(marked: Exchange, next: Exchange, between: readonly Exchange[] = []): Told {
  const { changes, ...rest } = progressBetween(judged(marked), judged(next, between));
  return rest;
}

const PUT = { method: 'PUT', sends: { 'X-A': '1' } };
const LEAVE = { acao: PAGE, acam: 'PUT', acah: 'x-a' };

const unanswered = failed({ hops: [{}] }, 'net::ERR_CONNECTION_REFUSED');
const bare = failed({ hops: [{ answer: {} }] });
const mismatch = failed({ hops: [{ answer: { acao: OTHER } }] });
const passes = exchange({ hops: [{ answer: { acao: PAGE } }] });
const noLeave = failed({ hops: [{ ...PUT, preflight: { asks: 'x-a' } }] });
const leaveOnly = failed({ hops: [{ ...PUT, preflight: { asks: 'x-a', ...LEAVE }, answer: {} }] });
const putPasses = exchange({ hops: [{ ...PUT, preflight: { asks: 'x-a', ...LEAVE }, answer: { acao: PAGE } }] });
const cookies = failed({ hops: [{ sends: { Cookie: 'a=b' }, answer: { acao: '*' } }] });
const named = { acao: PAGE, acac: 'true' };

const preflightWasKept = { ...LEAVE, maxAge: '600' };
const keeps = exchange({ hops: [{ ...PUT, preflight: { asks: 'x-a', ...preflightWasKept }, answer: { acao: PAGE } }] });
const covered = exchange({ startedAt: 99, hops: [{ ...PUT, startedAt: 99, answer: { acao: PAGE } }] });

test.each<[what: string, marked: Exchange, next: Exchange, Told]>([
  ['it passes', bare, passes, { kind: 'fixed' }],
  ['it passes with its preflight', noLeave, putPasses, { kind: 'fixed' }],
  ['the server answers again, and allows it', unanswered, passes, { kind: 'fixed' }],
  [
    'it passes with credentials',
    cookies,
    exchange({ hops: [{ sends: { Cookie: 'a=b' }, answer: named }] }),
    { kind: 'fixed' },
  ],
  [
    'what passes demands more',
    bare,
    exchange({ hops: [{ sends: { Cookie: 'a=b' }, answer: named }] }),
    { kind: 'fixed' },
  ],
  ['nothing has changed', bare, bare, { kind: 'same' }],
  ['a header is there, but wrong', bare, mismatch, { kind: 'further' }],
  ['a header is gone', mismatch, bare, { kind: 'earlier' }],
  ['the preflight passes', noLeave, leaveOnly, { kind: 'further' }],
  ['the preflight fails again', leaveOnly, noLeave, { kind: 'earlier' }],
  ['the server answers', unanswered, bare, { kind: 'further' }],
  ['the server still does not answer', unanswered, unanswered, { kind: 'same' }],
  [
    'the network fails otherwise',
    unanswered,
    failed({ hops: [{}] }, 'net::ERR_NAME_NOT_RESOLVED'),
    { kind: 'unknown', because: 'network-failure' },
  ],
  ['the network fails now', bare, unanswered, { kind: 'unknown', because: 'network-failure' }],
  ['the answer is not there yet', bare, pending({ hops: [{}] }), { kind: 'unknown', because: 'pending' }],
  ['events were missed', bare, { ...passes, partial: true }, { kind: 'unknown', because: 'not-judged' }],
  [
    'the browser does otherwise than we say',
    bare,
    exchange({ hops: [{ answer: {} }] }),
    { kind: 'unknown', because: 'not-judged' },
  ],
  [
    'another extension lets it pass',
    bare,
    exchange({ hops: [{ answer: { judged: { acao: '*' } } }] }),
    { kind: 'unknown', because: 'changed-on-the-way' },
  ],
  [
    'another extension spoils it',
    bare,
    failed({ hops: [{ answer: { acao: '*', judged: {} } }] }),
    { kind: 'unknown', because: 'changed-on-the-way' },
  ],
  [
    'the browser’s cache answers',
    bare,
    exchange({ hops: [{ answer: { fromCache: true, judged: { acao: PAGE } } }] }),
    { kind: 'unknown', because: 'cached-answer' },
  ],
  [
    'another page asks',
    bare,
    exchange({ origin: SIBLING, hops: [{ answer: { acao: '*' } }] }),
    { kind: 'other', differs: [{ what: 'origin' }] },
  ],
  [
    'it asks without credentials',
    cookies,
    exchange({ hops: [{ answer: { acao: '*' } }] }),
    { kind: 'other', differs: [{ what: 'credentials' }] },
  ],
  [
    'it asks without the header',
    noLeave,
    exchange({ hops: [{ method: 'PUT', preflight: LEAVE, answer: { acao: PAGE } }] }),
    { kind: 'other', differs: [{ what: 'header', name: 'x-a' }] },
  ],
  [
    'it asks by another method',
    noLeave,
    exchange({ hops: [{ ...PUT, method: 'GET', preflight: { asks: 'x-a', ...LEAVE }, answer: { acao: PAGE } }] }),
    { kind: 'other', differs: [{ what: 'method' }] },
  ],
  [
    'it asks in no-cors mode',
    bare,
    exchange({ hops: [{ sends: { 'Sec-Fetch-Mode': 'no-cors' }, answer: {} }] }),
    { kind: 'other', differs: [{ what: 'mode' }] },
  ],
  [
    'what forced a preflight is gone',
    failed({ hops: [{ method: 'POST', preflight: {} }] }),
    exchange({ hops: [{ method: 'POST', answer: { acao: PAGE } }] }),
    { kind: 'other', differs: [{ what: 'preflight' }] },
  ],
])('where %s', (_, marked, next, progress) => {
  expect(told(marked, next)).toEqual(progress);
});

test('a preflight that the browser had kept shows nothing of a preflight that had failed', () => {
  expect(told(noLeave, covered, [keeps])).toEqual({ kind: 'unknown', because: 'cached-preflight' });
});

test('a preflight that the browser had kept takes nothing from an answer that was mended', () => {
  expect(told(leaveOnly, covered, [keeps])).toEqual({ kind: 'fixed' });
});

test('a preflight that passes is a step even where the network then fails', () => {
  const [hop] = leaveOnly.hops;
  const dropped = { ...leaveOnly, hops: hop ? [{ ...hop, response: null }] : [], netError: 'net::ERR_EMPTY_RESPONSE' };
  expect(told(noLeave, dropped)).toEqual({ kind: 'further' });
});

test('where the credentials mode decides which rule it was, what may be either is unclear', () => {
  const hidden = (preflight: NonNullable<ShortExchange['hops'][number]['preflight']>) =>
    failed({ hops: [{ url: SIBLING, method: 'PUT', preflight }] });
  const either = hidden({ status: 404, acao: '*' });
  expect(told(either, either)).toEqual({ kind: 'same' });
  expect(told(either, hidden({ status: 404, acao: PAGE, acac: 'true' }))).toEqual({
    kind: 'unknown',
    because: 'unclear',
  });
  expect(told(hidden({ status: 404 }), hidden({ acao: PAGE, acac: 'true' }))).toEqual({ kind: 'further' });
});

test('a request that demands more and fails earlier tells nothing', () => {
  const withCookies = failed({ hops: [{ sends: { Cookie: 'a=b' }, answer: { acao: '*' } }] });
  expect(told(bare, withCookies)).toEqual({ kind: 'unknown', because: 'demands-more' });
});

test('no redirect before it makes the last answer come later', () => {
  const redirected = failed({
    hops: [
      { answer: { status: 302, acao: '*', location: OTHER } },
      { url: OTHER, sends: { Origin: 'null' }, answer: {} },
    ],
  });
  expect([told(bare, redirected), told(redirected, bare)]).toEqual([{ kind: 'same' }, { kind: 'same' }]);
});

const fixtures = RULES.flatMap(({ id }) => {
  const fixture = FILES[`../fixtures/rules/${id}.ts`]?.fixture;
  return fixture ? [{ id, ...fixture }] : [];
});

test('the fixture of every rule is the same as itself', () => {
  expect(fixtures.map(({ breaks }) => told(breaks, breaks).kind)).toEqual(RULES.map(() => 'same'));
});

/** What passes there leaves the credentials away. */
const NEAR_BY_CREDENTIALS = [
  'preflight-acao-wildcard-with-credentials',
  'preflight-acac-not-true',
  'acao-wildcard-with-credentials',
  'acac-not-true',
];

test('the fixture of every rule is fixed where the same request passes', () => {
  const results = fixtures.map(({ id, breaks, nearMiss }) => ({ id, ...told(breaks, nearMiss) }));
  expect(results).toEqual(
    RULES.map(({ id }) =>
      NEAR_BY_CREDENTIALS.includes(id)
        ? { id, kind: 'other', differs: [{ what: 'credentials' }] }
        : { id, kind: 'fixed' },
    ),
  );
});

test('the answers are told as they were and as they are, by what CORS reads', () => {
  const before = failed({ hops: [{ ...PUT, preflight: { asks: 'x-a', status: 404, headers: { Date: '1' } } }] });
  const after = exchange({
    hops: [
      {
        ...PUT,
        preflight: { asks: 'x-a', ...LEAVE, acah: ['x-a', 'x-b'], headers: { Date: '2' } },
        answer: { acao: PAGE, headers: { Vary: 'Origin', ETag: '1' } },
      },
    ],
  });
  const { changes } = progressBetween(judged(before), judged(after));
  expect(changes).toEqual([
    {
      ...{ hop: 0, on: 'preflight', url: API, seen: true, status: { before: 404, after: 204 } },
      lines: [
        { name: 'Access-Control-Allow-Origin', before: null, after: PAGE },
        { name: 'Access-Control-Allow-Methods', before: null, after: 'PUT' },
        { name: 'Access-Control-Allow-Headers', before: null, after: 'x-a\nx-b' },
      ],
    },
    {
      ...{ hop: 0, on: 'response', url: API, seen: false, status: { before: null, after: 200 } },
      lines: [
        { name: 'Access-Control-Allow-Origin', before: null, after: PAGE },
        { name: 'Vary', before: null, after: 'Origin' },
      ],
    },
  ]);
  expect(lineAtFault(judged(before), changes)).toEqual({
    name: 'Access-Control-Allow-Origin',
    before: null,
    after: PAGE,
  });
});

test('answers that are alike to CORS are left out', () => {
  const dated = failed({ hops: [{ answer: { headers: { Date: '2', 'Set-Cookie': 'a=b' } } }] });
  expect(progressBetween(judged(bare), judged(dated))).toEqual({ kind: 'same', changes: [] });
});
