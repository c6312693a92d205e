import { NEVER_SENT } from '../../exchange/net-error.ts';
import { sentence } from '../../sentence.ts';
import type { Failure } from './failure.ts';

export const aborted: Failure = {
  id: 'aborted',
  word: 'Aborted',
  says: sentence`the page or the browser cancelled it`,
  advice:
    "Look for an AbortController, a timeout, a navigation or a reload that came first; redirect: 'error' and redirect: 'manual' end so too.",
  confidence: 'certain',
  matches: ({ exchange, netError }) =>
    netError === 'net::ERR_ABORTED' || (netError === NEVER_SENT && exchange.callFailure?.error === 'AbortError'),
};
