import { describe, expect, test } from 'vitest';
import { exposedHeaders, exposedToPage, lineThatExposes } from '../../src/cors/exposed.ts';
import type { Exchange } from '../../src/exchange/exchange.ts';
import type { HeaderList } from '../../src/http/headers.ts';
import { API, exchange, failed, OTHER, PAGE, pending, verdictOf } from '../support/exchange.ts';

type Mode = 'include' | 'not-include' | 'unknown';

const of = (expose: string | null, credentials: Mode, ...names: string[]) => {
  const headers: HeaderList = names.map((name) => [name, 'x']);
  const list: HeaderList = expose === null ? [] : [['Access-Control-Expose-Headers', expose]];
  return exposedHeaders([...headers, ...list], credentials)
    .filter(({ name }) => names.includes(name))
    .map(({ name, readable, because }) => [name, readable, because]);
};

describe('a script can read', () => {
  test.each<[name: string, expose: string | null, credentials: Mode, readable: boolean | 'unknown', because: string]>([
    ['Cache-Control', null, 'include', true, 'safelisted'],
    ['content-language', null, 'include', true, 'safelisted'],
    ['Content-Length', null, 'include', true, 'safelisted'],
    ['CONTENT-TYPE', null, 'include', true, 'safelisted'],
    ['Expires', null, 'include', true, 'safelisted'],
    ['Last-Modified', null, 'include', true, 'safelisted'],
    ['Pragma', null, 'include', true, 'safelisted'],
    ['ETag', null, 'not-include', false, 'not-listed'],
    ['ETag', 'X-Total, etag', 'include', true, 'listed'],
    ['ETag', ',, etag ,', 'include', true, 'listed'],
    ['ETag', 'ETag X-Total', 'not-include', false, 'unparsable'],
    ['Expires', 'ETag X-Total', 'not-include', true, 'safelisted'],
    ['ETag', '*', 'not-include', true, 'wildcard'],
    ['ETag', 'X-Total, *', 'not-include', true, 'wildcard'],
    ['ETag', '*', 'include', false, 'wildcard-with-credentials'],
    ['ETag', '*, ETag', 'include', true, 'listed'],
    ['ETag', '*', 'unknown', 'unknown', 'wildcard'],
    ['*', '*', 'include', true, 'listed'],
    ['Set-Cookie', 'Set-Cookie', 'not-include', false, 'forbidden'],
    ['set-cookie2', '*', 'not-include', false, 'forbidden'],
    ['Authorization', '*', 'not-include', true, 'wildcard'],
  ])('%s under %j, credentials %s: %s', (name, expose, credentials, readable, because) => {
    expect(of(expose, credentials, name)).toEqual([[name, readable, because]]);
  });

  test('each name is told once, as it is first written, in the order it came', () => {
    const headers: HeaderList = [
      ['Vary', 'Origin'],
      ['X-A', '1'],
      ['vary', 'Accept'],
      ['Date', ''],
    ];
    expect(exposedHeaders(headers, 'include').map(({ name }) => name)).toEqual(['Vary', 'X-A', 'Date']);
  });
});

describe('the headers that CORS gives to the page or keeps from it', () => {
  const answer = { acao: '*', headers: { ETag: 'a' } };
  const told = [
    { name: 'Access-Control-Allow-Origin', readable: false, because: 'not-listed' },
    { name: 'ETag', readable: false, because: 'not-listed' },
  ];

  test.each<[what: string, exchange: Exchange, told: unknown]>([
    ['an answer that passed', exchange({ hops: [{ answer }] }), told],
    [
      'the last answer after a redirect',
      exchange({
        hops: [
          { answer: { status: 302, acao: '*', location: OTHER } },
          { url: OTHER, sends: { Origin: 'null' }, answer },
        ],
      }),
      told,
    ],
    ['an answer that was refused', failed({ hops: [{ answer: { headers: { ETag: 'a' } } }] }), []],
    ['no answer yet', pending({ hops: [{ url: API }] }), []],
    ['an answer to an element', exchange({ type: 'image', hops: [{ answer }] }), []],
    ['an answer of the own origin', exchange({ hops: [{ url: `${PAGE}/x`, answer }] }), []],
    ['the headers that were judged', exchange({ hops: [{ answer: { acao: '*', judged: answer } }] }), told],
  ])('%s', (_, facts, expected) => {
    expect(exposedToPage(facts, verdictOf(facts))).toEqual(expected);
  });
});

test.each<[expose: string | null, withCookie: boolean, name: string, line: string | null]>([
  [null, false, 'ETag', 'ETag'],
  ['', false, 'ETag', 'ETag'],
  ['X-A', false, 'ETag', 'X-A, ETag'],
  ['x-a,, X-B', true, 'ETag', 'x-a, X-B, ETag'],
  // With credentials a `*` is of no use, and is left away.
  ['*, X-A', true, 'ETag', 'X-A, ETag'],
  ['X-A X-B', false, 'ETag', 'ETag'],
  ['*', false, 'ETag', null],
  ['etag', true, 'ETag', null],
  [null, false, 'Content-Type', null],
  [null, true, 'Set-Cookie', null],
])('what is exposed is %j, with credentials: %j; then %s is exposed by %j', (expose, withCookie, name, line) => {
  const headers = { [name]: 'a', ...(expose !== null && { 'Access-Control-Expose-Headers': expose }) };
  const answer = { acao: PAGE, acac: 'true', headers };
  const sends: Record<string, string> = withCookie ? { Cookie: 'a=1' } : {};
  const facts = exchange({ topLevelOrigin: PAGE, hops: [{ sends, answer }] });
  const verdict = verdictOf(facts);
  const header = exposedToPage(facts, verdict).find((it) => it.name === name);
  const expected = line === null ? null : `Access-Control-Expose-Headers: ${line}`;
  expect(header && lineThatExposes(header, facts, verdict)).toBe(expected);
});

test('where nobody knows whether credentials were included, a * stays beside the name', () => {
  const header = { name: 'ETag', readable: 'unknown', because: 'wildcard' } as const;
  const facts = exchange({ hops: [{ answer: { acao: PAGE, headers: { 'Access-Control-Expose-Headers': '*' } } }] });
  expect(lineThatExposes(header, facts, verdictOf(facts))).toBe('Access-Control-Expose-Headers: *, ETag');
});
