import { stepsOf } from '../cors/effective.ts';
import { asServerSent } from '../cors/interference.ts';
import { run } from '../cors/run.ts';
import type { CauseFacts } from './cause.ts';

/** The facts as they would be if nothing had changed a header on the way; null where it would have passed then. */
export function asSent(facts: CauseFacts): CauseFacts | null {
  const { verdict } = facts;
  if (verdict.interference === null) return facts;
  if (verdict.interference.outcome === 'allowed') return null;
  const exchange = asServerSent(facts.exchange);
  const { failed } = run(stepsOf(exchange, verdict.credentials.mode === 'include' ? 'include' : 'not-include'));
  if (!failed) return null;
  const { rule, step } = failed;
  return { ...facts, exchange, failed: step, verdict: { ...verdict, rule: rule.id, on: step.on, hop: step.hop } };
}
