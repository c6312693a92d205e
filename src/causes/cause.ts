import type { Step } from '../cors/effective.ts';
import type { Verdict } from '../cors/verdict.ts';
import type { Exchange } from '../exchange/exchange.ts';
import type { Said } from '../sentence.ts';

export type Confidence = 'certain' | 'likely' | 'possible';

/** Why an exchange failed, as it is told. */
export interface Cause {
  readonly id: string;
  readonly confidence: Confidence;
  /** What was observed, one sentence each, with this exchange's own values; never an inference. */
  readonly evidence: readonly Said[];
}

/** What a cause may look at. */
export interface CauseFacts {
  readonly exchange: Exchange;
  readonly verdict: Verdict;
  /** The message that failed, as the browser read it; null where none was judged. */
  readonly failed: Step | null;
  /** The latest exchanges with the same endpoint (see `endpointOf`) that started before, oldest first. */
  readonly sameEndpoint: readonly Exchange[];
  /** The latest with the same server (origin of the failing URL), oldest first. */
  readonly sameServer: readonly Exchange[];
}

/** One reason why a server, or somebody between, lets an exchange fail. */
export interface CauseRule {
  readonly id: string;
  /** What went wrong, one sentence in general words. */
  readonly says: string;
  /** Who has to change what, one sentence. */
  readonly advice: string;
  /** @returns null where it does not apply */
  find(facts: CauseFacts): Omit<Cause, 'id'> | null;
}
