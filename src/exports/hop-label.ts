import type { Stage } from '../cors/verdict.ts';
import type { Exchange } from '../exchange/exchange.ts';

const STAGES: Readonly<Record<Stage, string>> = {
  request: 'Request',
  preflight: 'Preflight',
  redirect: 'Redirect',
  response: 'Response',
};

/** Which message of an exchange is meant; the hop is named only where there are several. */
export function hopLabel(exchange: Exchange, stage: Stage, hop: number): string {
  return exchange.hops.length === 1 ? STAGES[stage] : `${STAGES[stage]}, URL ${hop + 1} of ${exchange.hops.length}`;
}
