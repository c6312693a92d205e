import type { Exchange } from '../exchange/exchange.ts';
import { explainUnknown } from './explain.ts';
import { UNDECIDED } from './undecided.ts';
import type { Verdict } from './verdict.ts';

/** What is said of an exchange on which a part of ours threw: nothing but that. */
export function brokenVerdict({ initiator, hops }: Exchange, error: unknown): Verdict {
  return {
    outcome: 'unknown',
    explanation: `${explainUnknown('broken')} (${String(error)})`,
    ...UNDECIDED,
    mode: 'unknown',
    credentials: { mode: 'unknown', because: 'it could not be judged' },
    classification: { kind: 'not-cors', because: 'it could not be judged' },
    origin: initiator ?? 'null',
    coveredBy: hops.map(() => null),
  };
}
