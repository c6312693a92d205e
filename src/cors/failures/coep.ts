import { sentence } from '../../sentence.ts';
import { refusesByItself } from './corp.ts';
import type { Failure } from './failure.ts';

/** @see https://html.spec.whatwg.org/multipage/browsers.html#coep */
export const coep: Failure = {
  id: 'coep',
  word: 'COEP',
  says: sentence`the page's Cross-Origin-Embedder-Policy takes only what says that it may be embedded`,
  advice:
    'Let the server send Cross-Origin-Resource-Policy: cross-origin, or ask for the resource with crossorigin and let the server allow it.',
  confidence: 'certain',
  matches: ({ exchange, netError }) =>
    /^net::ERR_BLOCKED_BY_RESPONSE\.\w*Coep/.test(netError) ||
    (netError === 'net::ERR_BLOCKED_BY_RESPONSE' && !refusesByItself(exchange)),
};
