import type { Exchange } from '../../exchange/exchange.ts';
import type { Sentence } from '../../sentence.ts';

/** What is known of an exchange that failed, and not for a rule of CORS. */
export interface FailureFacts {
  readonly exchange: Exchange;
  /** The browser's name of the error; `NEVER_SENT` where it stopped the request before the network heard of it. */
  readonly netError: string;
}

/** One way in which a request fails that only looks like CORS. No header of the CORS protocol helps against it. */
export interface Failure {
  readonly id: string;
  /** For the list, where there is room for eleven letters. */
  readonly word: string;
  /** What happened, as the end of a sentence. */
  readonly says: Sentence;
  /** What helps. */
  readonly advice: string;
  /** Chromium's `corsError`, where it counts among its CORS errors what the standard does not. */
  corsError?(facts: FailureFacts): string | null;
  /** How sure it is where it `matches`. */
  readonly confidence: 'certain' | 'likely' | 'possible';
  matches(facts: FailureFacts): boolean;
}

/** Matches the network errors of these names, or that begin as one of those that end in `_`. */
export function named(...names: readonly string[]): Failure['matches'] {
  return ({ netError }) => {
    const name = netError.replace(/^net::ERR_/, '');
    return names.some((one) => (one.endsWith('_') ? name.startsWith(one) : name === one));
  };
}
