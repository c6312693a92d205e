import type { Verdict } from './verdict.ts';

/** The part of a verdict that says nothing: no rule, no check, no finding. */
export const UNDECIDED = {
  rule: null,
  on: null,
  hop: null,
  chromium: null,
  alternatives: [],
  checks: [],
  findings: [],
  interference: null,
} satisfies Partial<Verdict>;
