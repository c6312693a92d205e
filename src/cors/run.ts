import type { Step } from './effective.ts';
import { RULES } from './rules/index.ts';
import type { Rule } from './rules/rule.ts';
import type { Check, Violation } from './verdict.ts';

/** The checks of one run, up to and including the one that failed, and the message it failed on. */
export interface Run {
  readonly checks: readonly Check[];
  readonly failed: { readonly rule: Rule; readonly step: Step; readonly violation: Violation } | null;
  /** The first rule that threw, if any: then nothing may rest on this run. */
  readonly broken: Check | null;
}

/** Whether the browser applies a rule to a message at all. */
export const judges = (rule: Rule, step: Step): boolean =>
  rule.on.includes(step.on) && (rule.applies ? rule.applies(step) : step.underCors);

/** Applies the rules to the messages in the browser's order and stops where the browser would. */
export function run(steps: readonly Step[], rules: readonly Rule[] = RULES): Run {
  const checks: Check[] = [];
  for (const step of steps) {
    for (const rule of rules) {
      if (!judges(rule, step)) continue;
      const check = apply(rule, step);
      checks.push(check);
      if (check.error !== undefined) return { checks, failed: null, broken: check };
      if (check.violation) return { checks, failed: { rule, step, violation: check.violation }, broken: null };
    }
  }
  return { checks, failed: null, broken: null };
}

/** Every rule that one message breaks, the one the browser names first: what a fix has to mend together. */
export function violationsOf(step: Step, rules: readonly Rule[] = RULES): readonly Check[] {
  return rules
    .filter((rule) => judges(rule, step))
    .map((rule) => apply(rule, step))
    .filter((check) => check.violation !== null);
}

function apply(rule: Rule, step: Step): Check {
  try {
    return { rule: rule.id, on: step.on, hop: step.hop, violation: rule.violation(step) };
  } catch (error) {
    return { rule: rule.id, on: step.on, hop: step.hop, violation: null, error: String(error) };
  }
}
