import type { Message } from '../cors/effective.ts';
import { getHeader } from '../http/headers.ts';
import type { CauseRule, Confidence } from './cause.ts';
import { answeredWith } from './evidence.ts';
import { brokenBy, isHtml, ownPreflight } from './reading.ts';

/** Software that stands before others, as it names itself. */
const IN_FRONT =
  /nginx|openresty|apache|caddy|envoy|varnish|haproxy|traefik|kong|cloudflare|cloudfront|akamai|awselb|fastly|google frontend|imperva|incapsula|sucuri|squid|litespeed|vercel|netlify/i;
/** By RFC 9110, 15.6.3 and 15.6.5, only a gateway says these; 520 to 530 are Cloudflare's. */
const GATEWAY = new Set([502, 504, 520, 521, 522, 523, 524, 525, 526, 527, 530]);
/** What is mostly said before a request gets to the application: too large, too many, not now; 494 to 499 are nginx's. */
const BEFORE_APPLICATION = new Set([408, 413, 414, 429, 431, 494, 495, 496, 497, 499, 503]);

/** Whether an answer was written by what stands before the application; null where nothing says so. */
export function isGatewayPage(message: Message): Confidence | null {
  if (GATEWAY.has(message.status)) return 'certain';
  if (getHeader(message.headers, 'CF-Mitigated') !== null) return 'certain';
  const namesItself = IN_FRONT.test(getHeader(message.headers, 'Server') ?? '');
  if (BEFORE_APPLICATION.has(message.status)) return namesItself ? 'likely' : 'possible';
  return namesItself && message.status >= 400 && isHtml(message) ? 'possible' : null;
}

export const gatewayErrorPage: CauseRule = {
  id: 'gateway-error-page',
  says: 'A proxy, a gateway or a CDN answered in the place of the application, with an error page that has no CORS headers',
  advice:
    'Mend what the status says (the application may be down, slow or overrun), and let the proxy add CORS headers to its own errors.',
  find(facts) {
    const step = brokenBy(facts, 'acao-missing', 'preflight-status-not-ok');
    const confidence = step && isGatewayPage(step);
    if (!step || !confidence) return null;
    const preflight = ownPreflight(facts);
    const evidence = [answeredWith(step, 'Server')];
    if (preflight) evidence.push(answeredWith(preflight, 'Access-Control-Allow-Origin'));
    return { confidence, evidence };
  },
};
