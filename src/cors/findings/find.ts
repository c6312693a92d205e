import type { Finding } from '../verdict.ts';
import type { Answer, FindingRule, Reading } from './finding-rule.ts';
import { FINDINGS } from './index.ts';

/** What there is to say of an exchange beside its verdict. */
export function findingsOfReading(reading: Reading, rules: readonly FindingRule[] = FINDINGS): readonly Finding[] {
  return rules.flatMap((rule) =>
    reading.answers.filter(({ on }) => rule.on.includes(on)).flatMap((answer) => apply(rule, answer, reading)),
  );
}

/** A finding is only advice: one that throws is silent, and takes neither the verdict nor the others with it. */
function apply({ id, effect, find }: FindingRule, answer: Answer, reading: Reading): Finding[] {
  try {
    return find(answer, reading).map((found) => ({ rule: id, on: answer.on, effect, ...found }));
  } catch {
    return [];
  }
}
