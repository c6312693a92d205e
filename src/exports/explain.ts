import { readCauseContext } from '../causes/context.ts';
import { readEndpoints } from '../cors/endpoints.ts';
import { judge } from '../cors/judge.ts';
import { readPreflightCache } from '../cors/preflight-cache.ts';
import type { Verdict } from '../cors/verdict.ts';
import type { Exchange } from '../exchange/exchange.ts';
import { type Insight, insightInto } from '../fixes/insight.ts';

/** An exchange with its verdict, and what is said beyond it. */
export interface Explained {
  readonly exchange: Exchange;
  readonly verdict: Verdict;
  readonly insight: Insight;
}

/**
 * Judges and explains exchanges beside each other, as one panel saw them.
 * @param exchanges oldest first
 */
export function explainAll(exchanges: readonly Exchange[]): readonly Explained[] {
  const judging = { cache: readPreflightCache(exchanges), endpoints: readEndpoints(exchanges) };
  const context = { judging, causes: readCauseContext(exchanges) };
  return exchanges.map((exchange) => {
    const verdict = judge(exchange, judging);
    return { exchange, verdict, insight: insightInto({ exchange, verdict }, context) };
  });
}
