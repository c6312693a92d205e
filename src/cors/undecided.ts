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
  failure: null,
  interference: null,
} satisfies Partial<Verdict>;

/** A verdict of which all is known but what it comes to. */
export type Undecided = Omit<Verdict, 'outcome' | 'explanation'>;
