import { readEndpoints } from '../../src/cors/endpoints.ts';
import type { JudgeContext } from '../../src/cors/judge.ts';
import { readPreflightCache } from '../../src/cors/preflight-cache.ts';
import type { Exchange } from '../../src/exchange/exchange.ts';
import type { Fix, NoFix } from '../../src/fixes/fix.ts';
import { fixFor } from '../../src/fixes/fix-for.ts';
import { verdictOf } from './exchange.ts';

/** An exchange before which there was no other. */
export const ALONE: JudgeContext = { cache: readPreflightCache([]), endpoints: readEndpoints([]) };

export function fixOf(exchange: Exchange): Fix | NoFix {
  return fixFor(exchange, verdictOf(exchange), ALONE);
}
