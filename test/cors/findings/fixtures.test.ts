import { describe, expect, test } from 'vitest';
import { readEndpoints } from '../../../src/cors/endpoints.ts';
import { findingsOfReading } from '../../../src/cors/findings/find.ts';
import type { FindingRule } from '../../../src/cors/findings/finding-rule.ts';
import { FINDINGS } from '../../../src/cors/findings/index.ts';
import { read } from '../../../src/cors/findings/read.ts';
import type { Exchange } from '../../../src/exchange/exchange.ts';
import type { FindingFixture } from '../../fixtures/finding-fixture.ts';
import { API, exchange, failed, PAGE, pending, verdictOf } from '../../support/exchange.ts';

const FILES = import.meta.glob<{ fixture: FindingFixture }>('../../fixtures/findings/*.ts', { eager: true });

const proved = FINDINGS.flatMap(({ id, effect }) => {
  const fixture = FILES[`../../fixtures/findings/${id}.ts`]?.fixture;
  return fixture ? [{ id, effect, fixture }] : [];
});

const found = (id: string, judged: Exchange, earlier: readonly Exchange[] = []) =>
  verdictOf(judged, earlier).findings.filter(({ rule }) => rule === id);

describe.each(proved)('$id', ({ id, effect, fixture }) => {
  test('is raised, on its message and with the values of the exchange', () => {
    expect(found(id, fixture.raises, fixture.earlier)).toEqual(
      fixture.found.map((one) => ({ rule: id, effect, ...one })),
    );
  });

  test('is not raised by the near miss', () => {
    expect(verdictOf(fixture.nearMiss).outcome).toMatch(/^(allowed|blocked)$/);
    expect(found(id, fixture.nearMiss, fixture.earlier)).toEqual([]);
  });
});

test('the list of findings has no id twice', () => {
  const ids = FINDINGS.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
});

test('what blocks is told before what only advises', () => {
  const { findings } = verdictOf(failed({ hops: [{ method: 'PUT', preflight: { status: 404, acao: '*' } }] }));
  const effects = findings.map(({ effect }) => effect);
  expect(effects).toEqual(effects.toSorted((a, b) => Number(b === 'blocks') - Number(a === 'blocks')));
  expect(effects).toContain('advises');
});

test.each<[what: string, judged: Exchange]>([
  ['is pending', pending({ hops: [{ answer: { acao: PAGE } }] })],
  ['is partial', exchange({ partial: true, hops: [{ answer: { acao: PAGE } }] })],
  ['is not under CORS', exchange({ hops: [{ url: `${PAGE}/x`, answer: { acao: PAGE } }] })],
])('there are none on an exchange that %s', (_, judged) => {
  expect(verdictOf(judged).findings).toEqual([]);
});

test('an error is compared with earlier answers of its endpoint, and not with later ones or other endpoints', () => {
  const error = failed({ startedAt: 5, hops: [{ url: `${API}/a?page=2`, answer: { status: 500 } }] });
  const success = (url: string, startedAt: number) =>
    exchange({ id: url, startedAt, hops: [{ url, answer: { acao: PAGE } }] });
  const count = (earlier: Exchange) => found('error-response-lacks-headers', error, [earlier]).length;
  expect([success(`${API}/a?page=1`, 4), success(`${API}/a`, 6), success(`${API}/b`, 4)].map(count)).toEqual([1, 0, 0]);
});

test('one that throws is silent and leaves the others alone', () => {
  const [first] = FINDINGS;
  const broken: FindingRule = {
    ...(first as FindingRule),
    on: ['response'],
    find() {
      throw new Error('our bug');
    },
  };
  const reading = read(exchange({ hops: [{ answer: { acao: PAGE } }] }), 'not-include', true, readEndpoints([]));
  const ids = (rules: readonly FindingRule[]) => findingsOfReading(reading, rules).map(({ rule }) => rule);
  expect(ids([broken, ...FINDINGS])).toEqual(ids(FINDINGS));
  expect(ids(FINDINGS)).toEqual(['vary-origin-missing']);
});
