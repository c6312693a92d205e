import { getHeader } from '../../http/headers.ts';
import { type FindingRule, NOTHING } from './finding-rule.ts';

/** `none`: no access to unpartitioned cookies; `inactive`: permission for it, which the page does not make use of. */
const WITHOUT_ACCESS = new Set(['none', 'inactive']);

/**
 * An API that knows its user by a cookie answers such a request as a stranger's. Whether there was a cookie that SameSite
 * kept back cannot be seen; that third-party cookies are kept back, the browser says itself.
 */
export const cookiesNotSent: FindingRule = {
  id: 'cookies-not-sent',
  says: 'The page includes credentials, but the browser keeps third-party cookies from it and sent none',
  effect: 'advises',
  on: ['redirect', 'response'],
  source: 'https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Sec-Fetch-Storage-Access',
  find(answer, reading) {
    const header = 'Sec-Fetch-Storage-Access';
    const sent = reading.sent(answer);
    const access = getHeader(sent, header);
    if (access === null || !WITHOUT_ACCESS.has(access) || getHeader(sent, 'Cookie') !== null) return NOTHING;
    return [{ header, actual: access }];
  },
};
