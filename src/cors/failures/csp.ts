import { NEVER_SENT } from '../../exchange/net-error.ts';
import { sentence } from '../../sentence.ts';
import type { Failure } from './failure.ts';

export const csp: Failure = {
  id: 'csp',
  word: 'CSP',
  says: sentence`the page's own Content Security Policy forbids it`,
  advice:
    "Add the host to the directive of the page's own Content-Security-Policy that covers it: connect-src for fetch, img-src for images, and so on.",
  confidence: 'certain',
  matches: ({ exchange, netError }) =>
    netError === 'net::ERR_BLOCKED_BY_CSP' ||
    (netError === NEVER_SENT && exchange.callFailure?.violatedDirective != null),
};
