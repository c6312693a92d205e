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
 * Judges and explains exchanges beside each other, as one panel saw them; each when it is first asked for, because a
 * repro of one among thousands needs no more than that one's verdict.
 * @param exchanges oldest first
 */
export function explainAll(exchanges: readonly Exchange[]): readonly Explained[] {
  const judging = { cache: readPreflightCache(exchanges), endpoints: readEndpoints(exchanges) };
  const context = { judging, causes: readCauseContext(exchanges) };
  return exchanges.map((exchange): Explained => {
    const verdict = once(() => judge(exchange, judging));
    const insight = once(() => insightInto({ exchange, verdict: verdict() }, context));
    return {
      exchange,
      get verdict() {
        return verdict();
      },
      get insight() {
        return insight();
      },
    };
  });
}

function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}
