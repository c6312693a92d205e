import { expect, test } from 'vitest';
import type { Judged } from '../../src/cors/judged.ts';
import { RULES } from '../../src/cors/rules/index.ts';
import type { Stage } from '../../src/cors/verdict.ts';
import { stepBetween } from '../../src/watch/place.ts';
import type { RuleFixture } from '../fixtures/rule-fixture.ts';
import {
  failed,
  OTHER,
  PAGE,
  type ShortAnswer,
  type ShortHop,
  type ShortPreflight,
  verdictOf,
} from '../support/exchange.ts';

const FILES = import.meta.glob<{ fixture: RuleFixture }>('../fixtures/rules/*.ts', { eager: true });

const judged = (exchange: Judged['exchange']): Judged => ({ exchange, verdict: verdictOf(exchange) });

const fixtureOf = (id: string) => FILES[`../fixtures/rules/${id}.ts`]?.fixture;

/** Each place where an exchange of three hops can stop, told as rule, message and hop, in the order of the browser. */
const ON = (on: Stage) => RULES.filter((rule) => rule.on.includes(on)).map(({ id }) => ({ rule: id, on }));
const BEFORE_THE_END = [...ON('preflight'), ...ON('redirect')];
const WAY = [
  ...[0, 1, 2].flatMap((hop) => BEFORE_THE_END.map((place) => ({ ...place, hop }))),
  ...ON('response').map((place) => ({ ...place, hop: 2 })),
];

/** A failure as it is told, at one of these places. */
function failureAt({ rule, on, hop }: (typeof WAY)[number]): Judged {
  const model = judged(failed({ hops: [{ answer: {} }] }));
  return { ...model, verdict: { ...model.verdict, rule, on, hop } };
}

test('of every two places the one that the browser comes to later is further', () => {
  const failures = WAY.map(failureAt);
  const told = failures.map((from) => failures.map((to) => stepBetween(from, to)));
  const order = (from: number, to: number) => (from < to ? 'further' : from > to ? 'earlier' : 'same');
  expect(WAY.length).toBeGreaterThan(60);
  expect(told).toEqual(WAY.map((_, from) => WAY.map((__, to) => order(from, to))));
});

test('of every two rules the fixtures that break them are compared by message first, then by the order of the rules', () => {
  const breaking = RULES.flatMap(({ id }, place) => {
    const fixture = fixtureOf(id);
    return fixture ? [{ place, verdict: fixture.verdict, failure: judged(fixture.breaks) }] : [];
  });
  const isSameMessage = (a: RuleFixture['verdict'], b: RuleFixture['verdict']) =>
    a.on === b.on && (a.on === 'response' || a.hop === b.hop);
  for (const from of breaking) {
    for (const to of breaking.filter(({ verdict }) => isSameMessage(from.verdict, verdict))) {
      const order = from.place < to.place ? 'further' : from.place > to.place ? 'earlier' : 'same';
      expect([from.place, to.place, stepBetween(from.failure, to.failure)]).toEqual([from.place, to.place, order]);
    }
  }
  expect(breaking).toHaveLength(RULES.length);
});

const RIGHT: ShortPreflight = { acao: PAGE, acac: 'true', acam: 'PUT', acah: 'x-a, x-b' };

/** A request that is preflighted for two headers, and includes credentials. */
const put = (preflight: ShortPreflight, answer?: ShortAnswer): ShortHop => ({
  ...{ method: 'PUT', sends: { 'X-A': '1', 'X-B': '2', Cookie: 'a=b' } },
  preflight: { asks: 'x-a,x-b', ...preflight },
  ...(answer && { answer }),
});

const away = { status: 307, acao: PAGE, acac: 'true', location: `${OTHER}/next` };

/** From row to row a developer mends one thing more. */
const MENDED_ONE_BY_ONE: readonly (readonly [rule: string, ...hops: ShortHop[]])[] = [
  ['preflight-network-error', put({ netError: 'net::ERR_CONNECTION_REFUSED' })],
  ['preflight-redirect', put({ status: 302, location: '/' })],
  ['preflight-acao-missing', put({ status: 404 })],
  ['preflight-acao-mismatch', put({ status: 404, acao: OTHER })],
  ['preflight-status-not-ok', put({ ...RIGHT, status: 404, acam: [], acah: [] })],
  ['preflight-method-not-allowed', put({ ...RIGHT, acam: [], acah: [] })],
  ['preflight-header-not-allowed', put({ ...RIGHT, acah: [] })],
  ['preflight-header-not-allowed', put({ ...RIGHT, acah: 'x-a' })],
  ['acao-missing', put(RIGHT, { status: 307, location: `${OTHER}/next` })],
  ['preflight-acao-missing', put(RIGHT, away), { ...put({}), url: `${OTHER}/next` }],
  ['acao-missing', put(RIGHT, {})],
  ['acac-not-true', put(RIGHT, { acao: PAGE })],
];

test('each thing that is mended is a step further, and what comes undone is one back', () => {
  const failures = MENDED_ONE_BY_ONE.map(([, ...hops]) => {
    const netError = hops[0]?.preflight?.netError;
    return judged(failed({ hops }, netError));
  });
  expect(failures.map(({ verdict }) => verdict.rule)).toEqual(MENDED_ONE_BY_ONE.map(([rule]) => rule));
  for (const [place, next] of failures.entries()) {
    const before = failures[place - 1];
    if (before)
      expect([place, stepBetween(before, next), stepBetween(next, before)]).toEqual([place, 'further', 'earlier']);
  }
});
