import type { Exchange } from '../exchange/exchange.ts';
import { sentence } from '../sentence.ts';
import { UNDECIDED } from './undecided.ts';
import type { Verdict } from './verdict.ts';

/** What is said of an exchange on which a part of ours threw: nothing but that. */
export function brokenVerdict({ initiator, hops }: Exchange, error: unknown): Verdict {
  return {
    outcome: 'unknown',
    explanation: sentence`One of our own rules broke on this exchange, so it is not judged. This is our bug. (${String(error)})`,
    ...UNDECIDED,
    mode: 'unknown',
    credentials: { mode: 'unknown', because: sentence`it could not be judged` },
    classification: { kind: 'not-cors', because: sentence`it could not be judged` },
    origin: initiator ?? 'null',
    coveredBy: hops.map(() => null),
  };
}
