import { expect, test } from 'vitest';
import { causesOf } from '../../src/causes/index.ts';
import { layerOf, SIGNATURES } from '../../src/causes/layers.ts';
import { messagesOf } from '../../src/cors/effective.ts';
import { asServerSent } from '../../src/cors/interference.ts';
import type { Exchange } from '../../src/exchange/exchange.ts';
import { getHeader, headerLines } from '../../src/http/headers.ts';
import type { Said } from '../../src/sentence.ts';
import type { CauseFixture } from '../fixtures/cause-fixture.ts';
import type { RuleFixture } from '../fixtures/rule-fixture.ts';
import { factsOf } from '../support/causes.ts';
import { API, exchange, failed, PAGE } from '../support/exchange.ts';
import { HEADERS_OF_LAYERS, URLS_OF_LAYERS } from '../support/layer-answers.ts';
import { ask, earlierOf, get, STACKS, short, UNLISTED } from '../support/stack-answers.ts';

type Judged = readonly [judged: Exchange, earlier?: readonly Exchange[]];

const OF_CAUSES = import.meta.glob<{ fixture: CauseFixture }>('../fixtures/causes/*.ts', { eager: true });
const OF_RULES = import.meta.glob<{ fixture: RuleFixture }>('../fixtures/rules/*.ts', { eager: true });

/** The header lines of all its answers, alone and with those of the same name, as evidence has them. */
function headerLinesOf(judged: Exchange): readonly string[] {
  const messages = [judged, asServerSent(judged)].flatMap(messagesOf);
  const told = messages.flatMap(({ headers }) =>
    headers.flatMap(([name, value]) => [
      `${name}: ${value}`,
      `${name}: ${getHeader(headers, name)}`,
      headerLines(headers, name)
        .map((one) => `${name}: ${one}`)
        .join(', '),
    ]),
  );
  return told.map((line) => line.toLowerCase());
}

/** A URL, a method, names, a time: they have no blanks. A product is called the same everywhere. */
const isData = (value: string): boolean =>
  /^([A-Z]+ )?\S*$|^\S+(, \S+)+$|^[\d:]+ UTC$/.test(value) || SIGNATURES.some(({ product }) => product === value);

/** What is told in plain strings, or stands so in a sentence, and is no header line and no data. */
function untranslated(judged: Exchange, earlier: readonly Exchange[] = []): readonly string[] {
  const facts = factsOf(judged, earlier);
  const { credentials, failure } = facts.verdict;
  // They are passed on as the verdict has them.
  const ofVerdict: readonly Said[] = [credentials.because, ...(failure?.evidence ?? [])];
  const lines = [judged, ...earlier].flatMap(headerLinesOf);
  const isLine = (said: string) => lines.some((line) => line.startsWith(said.replace(/…$/, '').toLowerCase()));
  const within = (said: Said): readonly string[] => {
    if (ofVerdict.includes(said)) return [];
    if (typeof said !== 'string') return said.values.flatMap(within);
    return isLine(said) || isData(said) ? [] : [said];
  };
  const told = [...causesOf(facts), layerOf(facts)].flatMap((one) => one?.evidence ?? []);
  return told.flatMap((said) => {
    if (typeof said !== 'string' || ofVerdict.includes(said)) return within(said);
    // Of a header line may be said whose it is.
    return isLine(said.replace(/^[A-Z]+ \S+: /, '')) ? [] : [said];
  });
}

const url = `${API}/users`;
const usual = exchange({
  startedAt: 0,
  hops: [{ url, answer: { acao: '*', headers: { 'X-Powered-By': 'Express' } } }],
});

const MASKED = exchange({ hops: [{ method: 'PUT', preflight: { status: 401 }, answer: { acao: '*' } }] });
const UNANSWERED = failed({ hops: [{}] }, 'net::ERR_CONNECTION_REFUSED');
const SLIPS = ['http://app.example.com:8080', 'https://www.app.example.com', `"${PAGE}"`, `${PAGE}/app`].map((acao) =>
  failed({ hops: [{ answer: { acao } }] }),
);
const LOCAL = failed({ origin: 'http://localhost:3000', hops: [{ answer: { acao: 'http://127.0.0.1:3000' } }] });

test.each<[what: string, all: readonly Judged[]]>([
  [
    'the causes',
    Object.values(OF_CAUSES).flatMap(({ fixture: { raises, nearMiss, earlier = [] } }): Judged[] => [
      [raises, earlier],
      [nearMiss, earlier],
    ]),
  ],
  ['what has no fixture', [MASKED, UNANSWERED, LOCAL, ...SLIPS].map((one): Judged => [one])],
  ['the rules', Object.values(OF_RULES).map(({ fixture }): Judged => [fixture.breaks])],
  [
    'the layers',
    HEADERS_OF_LAYERS.flatMap(([headers]) =>
      [200, 404, 502].flatMap((status): Judged[] => {
        const judged = failed({ startedAt: 9, hops: [{ url, answer: { status, headers } }] });
        return [[judged], [judged, [usual]]];
      }),
    ),
  ],
  ['hosts and paths', URLS_OF_LAYERS.map(([place]): Judged => [failed({ hops: [{ url: place, answer: {} }] })])],
  [
    'real stacks',
    STACKS.flatMap((stack) =>
      Object.values(stack.curl.r).flatMap((raw): Judged[] => {
        const answer = short(raw, stack.curl.fp);
        return [[ask(UNLISTED, 'PUT', 'x-demo', answer), earlierOf(stack)], [get(UNLISTED, answer)]];
      }),
    ),
  ],
])('every evidence of %s can be translated, or is a header line as it came', (_, all) => {
  expect(all.length).toBeGreaterThan(5);
  expect(all.flatMap((one) => untranslated(...one))).toEqual([]);
});
