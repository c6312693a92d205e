import { type FindingRule, NOTHING } from './finding-rule.ts';
import { CHROMIUM_CAP, isSeconds, MAX_AGE, maxAgeOf } from './max-age.ts';

/**
 * The caps: preflight_result.cc, nsCORSListenerProxy.cpp, CrossOriginPreflightResultCache.cpp. No value is better
 * than it: Firefox makes use of more than Chromium does.
 */
export const maxAgeOverCap: FindingRule = {
  id: 'max-age-over-cap',
  says: 'Access-Control-Max-Age is over the most that Chromium keeps, 7200 seconds; Firefox keeps 86400 at most, Safari 600',
  effect: 'advises',
  on: ['preflight'],
  source: 'https://fetch.spec.whatwg.org/#http-access-control-max-age',
  find(answer) {
    const actual = maxAgeOf(answer);
    if (!actual || !isSeconds(actual) || Number(actual) <= CHROMIUM_CAP) return NOTHING;
    return [{ header: MAX_AGE, actual }];
  },
};
