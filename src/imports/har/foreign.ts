import { isCrossOrigin } from '../../exchange/cross-origin.ts';
import type { Exchange } from '../../exchange/exchange.ts';
import { NOT_IN_CACHE } from '../../exchange/net-error.ts';
import { type Chain, chainsOf } from './chains.ts';
import { type Ending, endingOf } from './ending.ts';
import type { EntryFacts } from './entry-facts.ts';
import { exchangeFrom } from './exchange-from.ts';
import type { Clock } from './link-preflights.ts';
import { type Pages, pagesOf, showsStorageAccess } from './pages.ts';
import { settle } from './settle.ts';

/**
 * Makes exchanges of entries that somebody else has written. Those that stay on their own origin are left out, as the
 * panel does.
 * @param pages `log.pages`, whatever it is
 */
export function readForeign(
  entries: readonly EntryFacts[],
  recorder: string,
  pages: unknown,
): { readonly exchanges: readonly Exchange[]; readonly pageUrl: string } {
  const sorted = entries.toSorted((a, b) => a.startedAt - b.startedAt);
  const shown = pagesOf(pages, sorted);
  const exchanges = chainsOf(sorted, clockOf(sorted, recorder)).flatMap((chain) => {
    const exchange = exchangeOfChain(chain, recorder, shown);
    return exchange && isOfPanel(exchange) ? [exchange] : [];
  });
  return { exchanges, pageUrl: shown.first };
}

/** Browsers see a request when it is asked for; of other tools, none waits for its preflight. */
function clockOf(entries: readonly EntryFacts[], recorder: string): Clock {
  if (recorder === 'Firefox') return 'answered';
  const isBrowser = recorder === 'CORS Verdict' || entries.some(({ error }) => error !== undefined);
  return isBrowser ? 'asked' : 'sent';
}

function exchangeOfChain(chain: Chain, recorder: string, pages: Pages): Exchange | null {
  const [first] = chain;
  const last = chain.at(-1);
  const entry = last?.actual ?? last?.preflight;
  const asked = first?.actual ?? first?.preflight;
  if (!entry || !asked) return null;
  const isOnlyAsked = !last?.actual && entry.response !== null;
  // Of an answered preflight alone nobody says whether its request was stopped, or is only not in the file.
  const ending: Ending = isOnlyAsked ? { kind: 'untold' } : endingOf(entry, recorder);
  const page = pages.originFor(asked);
  const topLevel = page !== null && showsStorageAccess(chain, page) ? page : null;
  const exchange = exchangeFrom(chain, ending, { page, topLevel });
  return exchange && settle(exchange, ending);
}

const isOfPanel = (exchange: Exchange): boolean => exchange.netError !== NOT_IN_CACHE && isCrossOrigin(exchange);
