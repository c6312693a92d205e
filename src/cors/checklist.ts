import type { Exchange } from '../exchange/exchange.ts';
import { type Step, stepsOf } from './effective.ts';
import { RULES } from './rules/index.ts';
import type { Reads, Rule } from './rules/rule.ts';
import { judges } from './run.ts';
import type { Stage, Verdict, Violation } from './verdict.ts';

/**
 * How a rule fared on a message. `broken`: ours threw; `not-reached`: an earlier one failed; `moot`: it is about credentials,
 * or a tainted origin, and there are none.
 */
export type CheckState = 'passed' | 'failed' | 'broken' | 'not-reached' | 'moot';

/** One rule on one message. */
export interface ChecklistItem {
  readonly rule: string;
  readonly state: CheckState;
  readonly reads: Reads;
  /** What was there to be read; null where it is absent. */
  readonly found: string | null;
  readonly violation: Violation | null;
}

/** All rules that a browser has for one message, in its order. */
export interface Checklist {
  readonly on: Stage;
  readonly hop: number;
  readonly items: readonly ChecklistItem[];
}

const FOUND: Readonly<Record<Reads, (step: Step) => string | null>> = {
  'Access-Control-Allow-Origin': ({ allowOrigin }) => allowOrigin,
  'Access-Control-Allow-Credentials': ({ allowCredentials }) => allowCredentials,
  'Access-Control-Allow-Methods': ({ allowMethods }) => allowMethods,
  'Access-Control-Allow-Headers': ({ allowHeaders }) => allowHeaders,
  Location: ({ redirectTarget }) => redirectTarget,
  status: ({ status }) => String(status),
};

/**
 * What the browser checked and what it would have checked next, message by message; none of a message of which it checked
 * nothing. Where the credentials mode is not known, it is read as the verdict's checks are: without.
 */
export function checklistOf(exchange: Exchange, verdict: Verdict): readonly Checklist[] {
  const { mode } = verdict.credentials;
  return stepsOf(exchange, mode === 'include' ? 'include' : 'not-include').flatMap((step) => {
    const { on, hop } = step;
    const wasChecked = verdict.checks.some((check) => check.on === on && check.hop === hop);
    if (!wasChecked) return [];
    return { on, hop, items: RULES.filter((rule) => rule.on.includes(on)).map((rule) => itemOf(rule, step, verdict)) };
  });
}

function itemOf(rule: Rule, step: Step, verdict: Verdict): ChecklistItem {
  const check = verdict.checks.find((one) => one.rule === rule.id && one.on === step.on && one.hop === step.hop);
  const { id, reads } = rule;
  const shared = { rule: id, reads, found: FOUND[reads](step), violation: check?.violation ?? null };
  if (check?.violation) return { ...shared, state: 'failed' };
  if (check?.error !== undefined) return { ...shared, state: 'broken' };
  const isMoot = rule.onlyWithCredentials && verdict.credentials.mode === 'not-include';
  if (isMoot || !judges(rule, step)) return { ...shared, state: 'moot' };
  return { ...shared, state: check ? 'passed' : 'not-reached' };
}
