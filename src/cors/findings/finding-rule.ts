import type { HeaderList } from '../../http/headers.ts';
import type { Asked, PolicyHeader } from '../api-history.ts';
import type { Message } from '../effective.ts';
import type { EarlierAnswer } from '../seen.ts';
import type { Credentials, Finding, Stage } from '../verdict.ts';

/** One answer of an exchange as the browser judged it, with all its headers. */
export type Answer = Message;

/** What a finding rule looks at: an exchange the rules have judged already. */
export interface Reading {
  /** The answers under CORS, in the order they came. */
  readonly answers: readonly Answer[];
  readonly credentials: Credentials['mode'];
  /** Whether the page could read the answer. */
  readonly passed: boolean;
  /** Whether a script asked, which alone can read headers. */
  readonly byScript: boolean;
  /** The first hop whose origin redirects have tainted; null where none has. */
  readonly taintedFrom: number | null;
  /** The headers that the page's code set; none where its calls are not noted. */
  readonly setByPage: HeaderList;
  /** The headers with which the hop of this answer was sent. */
  sent(answer: Answer): HeaderList;
  /** What this answer's endpoint answered to earlier exchanges, each kind once. */
  earlier(answer: Answer): readonly EarlierAnswer[];
  /** What most endpoints of this answer's API said in a header until now, null for nothing; undefined without a majority. */
  usual(answer: Answer, header: PolicyHeader): string | null | undefined;
  /** What was asked of this answer's API until now; null where too little to judge by. */
  asked(answer: Answer): Asked | null;
}

/** What is amiss, in values: the header, what it is and what it had better be. A missing one is left out. */
export type Found = Pick<Finding, 'header' | 'actual' | 'expected'>;

/**
 * Something a browser does not refuse, and the developer wants to know all the same. Adding one touches its file, the
 * list in index.ts and its fixture.
 */
export interface FindingRule {
  /** Also the name of its file, its fixture and its row in RULES.md. */
  readonly id: string;
  /** What it says, in one line. */
  readonly says: string;
  /** `hides`: the page cannot read a part of the answer; `advises`: nothing fails, not in this exchange. */
  readonly effect: 'hides' | 'advises';
  /** The answers it looks at. */
  readonly on: readonly Stage[];
  /** The clause of the standard, or what was measured. */
  readonly source: string;
  /** What it finds on this answer; empty where all is well. */
  find(answer: Answer, reading: Reading): readonly Found[];
}

export const NOTHING: readonly Found[] = [];
