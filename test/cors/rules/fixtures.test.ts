import { describe, expect, test } from 'vitest';
import { RULES } from '../../../src/cors/rules/index.ts';
import type { RuleFixture } from '../../fixtures/rule-fixture.ts';
import { verdictOf } from '../../support/exchange.ts';
import { readInEnglish } from '../../support/in-english.ts';

const FILES = import.meta.glob<{ fixture: RuleFixture }>('../../fixtures/rules/*.ts', { eager: true });

const fixtureOf = (id: string): RuleFixture | undefined => FILES[`../../fixtures/rules/${id}.ts`]?.fixture;

const proved = RULES.flatMap(({ id }) => {
  const fixture = fixtureOf(id);
  return fixture ? [{ id, fixture }] : [];
});

describe.each(proved)('$id', ({ id, fixture }) => {
  test('is named where it is broken, with the error Chromium gives', () => {
    const { outcome, rule, on, hop, chromium, alternatives, ...verdict } = verdictOf(fixture.breaks);
    const findings = verdict.findings.filter(({ effect }) => effect === 'blocks');
    const told = { outcome, rule, on, hop, chromium, findings, alternatives };
    expect(told).toEqual({ outcome: 'blocked', rule: id, alternatives: [], ...fixture.verdict });
  });

  test('is the last of the checks, and the only one that failed', () => {
    const { checks } = verdictOf(fixture.breaks);
    expect(checks.filter(({ violation }) => violation !== null)).toEqual(checks.slice(-1));
    expect(checks.at(-1)?.rule).toBe(id);
  });

  test('explains itself with the host at fault and what the exchange really holds', () => {
    const { explanation, hop } = readInEnglish(verdictOf(fixture.breaks));
    const url = fixture.breaks.hops[hop ?? 0]?.url ?? '';
    expect(explanation).toContain(new URL(url).host);
    expect(explanation).toMatch(/^The (preflight |redirect |)answer of \S+ \(\d+\) .+[^.]\.$/);
    expect(explanation).not.toMatch(/undefined|null(?!["',.])/);
  });

  test('lets the near miss pass', () => {
    const { findings, ...verdict } = verdictOf(fixture.nearMiss);
    expect(verdict).toMatchObject({ outcome: 'allowed', rule: null, chromium: null });
    expect(findings.filter(({ effect }) => effect === 'blocks')).toEqual([]);
  });
});

test('the list of rules has no id twice', () => {
  const ids = RULES.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
});
