import { isFix, serversOf } from '../../../src/fixes/fix-for.ts';
import { policyFor } from '../../../src/fixes/policy-for.ts';
import { originOf } from '../../../src/http/origin.ts';
import type { Row, Store } from '../../store.ts';
import { hostOf } from '../row-text.ts';
import { type Offer, offersFor, preselect } from './framework-choice.ts';

/** What the details show first as the fix of a row; null where no server can help, or no framework can say it. */
export function firstOffer(store: Store, row: Row): Offer | null {
  const { fix, layer } = store.insightOf(row);
  if (!isFix(fix)) return null;
  const servers = serversOf(row.exchange, fix);
  const [server] = servers;
  const policy = server === undefined ? null : policyFor([row], server);
  if (server === undefined || policy === null) return null;
  // The layer is of the answer that failed; what the other servers are is not known.
  const failing = originOf(row.exchange.hops[row.verdict.hop ?? 0]?.url ?? '');
  const isItsOwn = servers.length === 1 || server === failing;
  return preselect(offersFor(policy), store.memory.recall(hostOf(server)), isItsOwn ? layer : null);
}
