import { NEVER_SENT } from '../../exchange/net-error.ts';
import { isLoopback } from '../../http/loopback.ts';
import { sentence } from '../../sentence.ts';
import type { Failure } from './failure.ts';

/** @see https://www.w3.org/TR/mixed-content/#should-block-fetch */
export const mixedContent: Failure = {
  id: 'mixed-content',
  word: 'Mixed',
  says: sentence`the page came over HTTPS, and this URL is plain HTTP`,
  advice: 'Serve the API over HTTPS and ask it there; in development, open the page over http://localhost as well.',
  confidence: 'likely',
  matches({ exchange: { hops, initiator, topLevelOrigin }, netError }) {
    const asker = initiator ?? topLevelOrigin;
    if (netError !== NEVER_SENT || !asker?.startsWith('https:')) return false;
    const url = hops.at(-1)?.url ?? '';
    return url.startsWith('http:') && !isLoopback(url);
  },
};
