import { expect, test } from 'vitest';
import { stepsOf } from '../../src/cors/effective.ts';
import { acaoMissing } from '../../src/cors/rules/acao-missing.ts';
import { RULES, ruleById } from '../../src/cors/rules/index.ts';
import type { Rule } from '../../src/cors/rules/rule.ts';
import { run, violationsOf } from '../../src/cors/run.ts';
import { exchange, PAGE } from '../support/exchange.ts';

const BROKEN: Rule = {
  ...acaoMissing,
  id: 'broken',
  violation() {
    throw new TypeError('our bug');
  },
};

const [STEP, ...others] = stepsOf(exchange({ hops: [{ answer: {} }] }), 'include');

test('a rule that throws ends the run, and its error is a check', () => {
  const steps = STEP ? [STEP] : [];
  const broken = { rule: 'broken', on: 'response', hop: 0, violation: null, error: 'TypeError: our bug' };
  expect(others).toEqual([]);
  expect(run(steps, [BROKEN, acaoMissing])).toEqual({ checks: [broken], failed: null, broken });
});

test('a rule that throws after the one that failed is never asked', () => {
  const { failed, broken } = run(STEP ? [STEP] : [], [acaoMissing, BROKEN]);
  expect([failed?.rule.id, broken]).toEqual(['acao-missing', null]);
});

test('a rule that throws says nothing among the violations', () => {
  const violations = STEP ? violationsOf(STEP, [BROKEN, acaoMissing]) : [];
  expect(violations.map(({ rule }) => rule)).toEqual(['acao-missing']);
});

test('rules are asked only on the messages they judge, and only under CORS', () => {
  const own = exchange({ hops: [{ url: PAGE, answer: { status: 302, location: 'https://x.example' } }] });
  const asked = run(stepsOf(own, 'not-include')).checks.map(({ rule }) => rule);
  expect(asked).toEqual(['redirect-url-has-credentials', 'redirect-non-http-scheme']);
});

test('ruleById knows the rules by their ids, and no other', () => {
  expect(RULES.map(({ id }) => ruleById(id))).toEqual(RULES);
  expect(ruleById('network-failure')).toBeUndefined();
});
