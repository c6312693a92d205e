import type { Exchange } from '../exchange/exchange.ts';
import { evidenceOfFailure, explainFailure } from './explain.ts';
import { failureOf } from './failures/index.ts';
import type { Undecided } from './undecided.ts';
import type { Verdict } from './verdict.ts';

/** What is said of an exchange that failed for another reason than CORS. */
export function failedVerdict(base: Undecided, exchange: Exchange, netError: string): Verdict {
  const last = exchange.hops.at(-1);
  const onPreflight = last?.preflight != null && last.requestHeaders === null;
  const known = failureOf({ exchange, netError });
  const corsError = known.corsError?.({ exchange, netError }) ?? null;
  return {
    ...base,
    outcome: 'network-failure',
    rule: onPreflight ? 'preflight-network-error' : 'network-failure',
    on: onPreflight ? 'preflight' : 'request',
    hop: exchange.hops.length - 1,
    chromium: corsError === null ? null : { corsError, failedParameter: '' },
    failure: { id: known.id, confidence: known.confidence, evidence: evidenceOfFailure(exchange, netError) },
    explanation: explainFailure(exchange, netError, known, onPreflight),
  };
}
