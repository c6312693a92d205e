import type { Finding } from '../verdict.ts';
import { type Answer, type FindingRule, type Found, NOTHING, type Reading } from './finding-rule.ts';
import { FINDINGS } from './index.ts';

/** What there is to say of an exchange beside its verdict. A loop, for every exchange runs through all of it. */
export function findingsOfReading(reading: Reading, rules: readonly FindingRule[] = FINDINGS): readonly Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    for (const answer of reading.answers) {
      if (!rule.on.includes(answer.on)) continue;
      for (const found of apply(rule, answer, reading)) {
        findings.push({ rule: rule.id, on: answer.on, effect: rule.effect, ...found });
      }
    }
  }
  return findings;
}

/** A finding is only advice: one that throws is silent, and takes neither the verdict nor the others with it. */
function apply(rule: FindingRule, answer: Answer, reading: Reading): readonly Found[] {
  try {
    return rule.find(answer, reading);
  } catch {
    return NOTHING;
  }
}
