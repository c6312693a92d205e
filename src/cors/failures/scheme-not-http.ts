import { NEVER_SENT } from '../../exchange/net-error.ts';
import { isHttpUrl } from '../../http/origin.ts';
import { sentence } from '../../sentence.ts';
import type { Failure } from './failure.ts';

export const schemeNotHttp: Failure = {
  id: 'scheme-not-http',
  word: 'Not HTTP',
  says: sentence`only HTTP and HTTPS URLs can be asked for from here`,
  advice: 'Serve the file over HTTP, for instance with a development server, and open the page from there too.',
  // Measured, Chromium 156: a page of `file:` that asks for another file.
  corsError: ({ exchange: { topLevelOrigin } }) => (topLevelOrigin === 'null' ? 'CorsDisabledScheme' : null),
  confidence: 'certain',
  matches: ({ exchange: { hops }, netError }) => netError === NEVER_SENT && !isHttpUrl(hops.at(-1)?.url ?? ''),
};
