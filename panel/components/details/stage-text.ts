import type { Stage } from '../../../src/cors/verdict.ts';
import type { Exchange } from '../../../src/exchange/exchange.ts';
import { type TextKey, text } from '../../texts.ts';

const STAGES = {
  request: 'stage_request',
  preflight: 'stage_preflight',
  redirect: 'stage_redirect',
  response: 'stage_response',
} as const satisfies Readonly<Record<Stage, TextKey>>;

/** Which message of an exchange is meant; the hop is named only where there are several. */
export function stageText({ hops }: Exchange, stage: Stage, hop: number): string {
  const name = text(STAGES[stage]);
  return hops.length === 1 ? name : text('stage_ofSeveral', name, hop + 1, hops.length);
}
