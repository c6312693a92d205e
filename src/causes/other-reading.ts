import { stepsOf } from '../cors/effective.ts';
import { run } from '../cors/run.ts';
import type { CauseFacts } from './cause.ts';

/**
 * The facts under the other credentials mode, where the mode is not known and the two name different rules; else null.
 * The verdict is of the likelier one, which is without credentials.
 */
export function otherReading(facts: CauseFacts): CauseFacts | null {
  const { exchange, verdict } = facts;
  if (verdict.alternatives.length < 2 || verdict.interference !== null) return null;
  const { failed } = run(stepsOf(exchange, 'include'));
  if (!failed || failed.rule.id === verdict.rule) return null;
  const { rule, step } = failed;
  return { ...facts, failed: step, verdict: { ...verdict, rule: rule.id, on: step.on, hop: step.hop } };
}
