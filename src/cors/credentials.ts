import type { Exchange } from '../exchange/exchange.ts';
import type { PageCall } from '../exchange/page-call.ts';
import { getHeader } from '../http/headers.ts';
import { originOf } from '../http/origin.ts';
import { isSameSite } from '../http/site.ts';
import { sentence } from '../sentence.ts';
import { originsOfHops } from './effective.ts';
import type { Credentials } from './verdict.ts';

/**
 * The credentials mode as far as the requests themselves show it. Only hops under CORS count: a same-origin hop gets
 * its cookies in mode `same-origin` too. Preflights never carry any of these signs.
 * @see https://fetch.spec.whatwg.org/#concept-request-credentials-mode
 */
export function credentialsByEvidence(exchange: Exchange): Credentials {
  if (exchange.call) return credentialsOfCall(exchange.call);
  const origins = originsOfHops(exchange);
  for (const [index, hop] of exchange.hops.entries()) {
    const headers = hop.requestHeaders;
    if (!headers || !origins[index]?.underCors) continue;
    if (getHeader(headers, 'Cookie') !== null) {
      return { mode: 'include', because: sentence`a Cookie header went to another origin` };
    }
    if (getHeader(headers, 'Sec-Fetch-Storage-Access') !== null) {
      return {
        mode: 'include',
        because: sentence`Sec-Fetch-Storage-Access was sent, which happens only with credentials`,
      };
    }
    if (storageAccessWouldShow(exchange, hop.url) && getHeader(headers, 'Sec-Fetch-Mode') !== null) {
      return {
        mode: 'not-include',
        because: sentence`a cross-site request that includes credentials carries Sec-Fetch-Storage-Access, and this one has none`,
      };
    }
  }
  return { mode: 'unknown', because: sentence`nothing that was sent shows it` };
}

const API_NAMES = { fetch: 'fetch', xhr: 'XMLHttpRequest', eventsource: 'EventSource' } as const;

/** Only `include` sends credentials to another origin; `same-origin` and `omit` are one to CORS. */
function credentialsOfCall({ api, credentials }: PageCall): Credentials {
  const mode = credentials === 'include' ? 'include' : 'not-include';
  return { mode, because: sentence`the page called ${API_NAMES[api]} with credentials mode ${credentials}` };
}

/**
 * Chromium sends Sec-Fetch-Storage-Access with every credentialed request to a site other than the top-level page's,
 * cookies or not (measured, Chromium 156: on 0 of 686 preflights, on all such actual requests).
 */
function storageAccessWouldShow({ topLevelOrigin, fromWorker }: Exchange, url: string): boolean {
  if (topLevelOrigin === null || topLevelOrigin === 'null' || fromWorker) return false;
  return !isSameSite(topLevelOrigin, originOf(url));
}
