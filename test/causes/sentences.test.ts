import { expect, test } from 'vitest';
import { cut } from '../../src/causes/evidence.ts';
import { causesOf } from '../../src/causes/index.ts';
import { layerOf } from '../../src/causes/layers.ts';
import { messagesOf } from '../../src/cors/effective.ts';
import { asServerSent } from '../../src/cors/interference.ts';
import type { Exchange } from '../../src/exchange/exchange.ts';
import { getHeader, headerLines } from '../../src/http/headers.ts';
import type { CauseFixture } from '../fixtures/cause-fixture.ts';
import type { RuleFixture } from '../fixtures/rule-fixture.ts';
import { factsOf } from '../support/causes.ts';
import { API, exchange, failed } from '../support/exchange.ts';
import { HEADERS_OF_LAYERS, URLS_OF_LAYERS } from '../support/layer-answers.ts';
import { ask, earlierOf, get, STACKS, short, UNLISTED } from '../support/stack-answers.ts';

type Judged = readonly [judged: Exchange, earlier?: readonly Exchange[]];

const OF_CAUSES = import.meta.glob<{ fixture: CauseFixture }>('../fixtures/causes/*.ts', { eager: true });
const OF_RULES = import.meta.glob<{ fixture: RuleFixture }>('../fixtures/rules/*.ts', { eager: true });

/** The header lines of all its answers, alone and those of one name together, as evidence has them. */
function headerLinesOf(judged: Exchange): ReadonlySet<string> {
  const messages = [judged, asServerSent(judged)].flatMap(messagesOf);
  const told = messages.flatMap(({ headers }) =>
    headers.flatMap(([name]) => [
      `${name}: ${cut(getHeader(headers, name) ?? '')}`,
      headerLines(headers, name)
        .map((value) => `${name}: ${value}`)
        .join(', '),
    ]),
  );
  return new Set(told.map((line) => line.toLowerCase()));
}

/** What is told in plain strings and is no header line, of which may be said whose it is. */
function untranslated(...[judged, earlier]: Judged): readonly string[] {
  const facts = factsOf(judged, earlier);
  const lines = headerLinesOf(judged);
  const evidence = [...causesOf(facts), layerOf(facts)].flatMap((told) => told?.evidence ?? []);
  const plain = evidence.filter((said) => typeof said === 'string');
  return plain.filter((said) => !lines.has(said.replace(/^[A-Z]+ \S+: /, '').toLowerCase()));
}

const url = `${API}/users`;
const usual = exchange({
  startedAt: 0,
  hops: [{ url, answer: { acao: '*', headers: { 'X-Powered-By': 'Express' } } }],
});

test.each<[what: string, all: readonly Judged[]]>([
  [
    'the causes',
    Object.values(OF_CAUSES).flatMap(({ fixture: { raises, nearMiss, earlier = [] } }): Judged[] => [
      [raises, earlier],
      [nearMiss, earlier],
    ]),
  ],
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
  expect(all.length).toBeGreaterThan(9);
  expect(all.flatMap((one) => untranslated(...one))).toEqual([]);
});
