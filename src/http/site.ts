import { getDomain } from 'tldts';
import type { Origin } from './origin.ts';

/**
 * Whether two origins are schemefully same-site: same scheme and same registrable domain, or, where a host has no
 * registrable domain (an address, `localhost`), the same host. Opaque origins are same-site with nothing.
 * @see https://html.spec.whatwg.org/multipage/browsers.html#same-site
 */
export function isSameSite(a: Origin, b: Origin): boolean {
  if (!URL.canParse(a) || !URL.canParse(b)) return false;
  const left = new URL(a);
  const right = new URL(b);
  if (left.protocol !== right.protocol) return false;
  if (left.hostname === right.hostname) return true;
  const domain = getDomain(left.hostname, { allowPrivateDomains: true });
  return domain !== null && domain === getDomain(right.hostname, { allowPrivateDomains: true });
}
