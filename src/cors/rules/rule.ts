import type { Sentence } from '../../sentence.ts';
import type { Step } from '../effective.ts';
import type { Stage, Violation } from '../verdict.ts';

/** What of an answer a rule looks at: a header, or its status. */
export type Reads =
  | 'Access-Control-Allow-Origin'
  | 'Access-Control-Allow-Credentials'
  | 'Access-Control-Allow-Methods'
  | 'Access-Control-Allow-Headers'
  | 'Location'
  | 'status';

/** One way a browser refuses an exchange. Adding one touches its file, the list in index.ts and its fixture. */
export interface Rule {
  /** Also the name of its file, its fixture and its row in RULES.md. */
  readonly id: string;
  /** What it demands, in one short line for the checklist. */
  readonly demands: string;
  readonly reads: Reads;
  /** True where it holds for every answer to a request that does not include credentials. */
  readonly onlyWithCredentials?: true;
  /** The messages it judges. */
  readonly on: readonly Stage[];
  /** Chromium's name of its failure, as in CDP `Network.CorsError`. */
  readonly corsError: string;
  /** The clause of the standard. */
  readonly spec: string;
  readonly mdn: string;
  /** Which of these messages the browser applies it to, where that is not simply each one under CORS. */
  applies?(step: Step): boolean;
  /** True where it refuses a redirect only after the browser has announced that it follows it. */
  readonly afterRedirect?: true;
  /** What is wrong with this message, or null where the rule holds. */
  violation(step: Step): Violation | null;
  /** What happened, in one sentence with this message's own values. */
  explain(violation: Violation, step: Step): Sentence;
}
