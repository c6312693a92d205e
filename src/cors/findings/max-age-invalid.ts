import { type FindingRule, NOTHING } from './finding-rule.ts';
import { CHROMIUM_CAP, isSeconds, MAX_AGE, maxAgeOf } from './max-age.ts';

/**
 * Five seconds in Chromium and WebKit, a negative one none at all; Firefox keeps neither (nsCORSListenerProxy.cpp).
 * Two lines are joined with a comma, and so are no number either.
 */
export const maxAgeInvalid: FindingRule = {
  id: 'max-age-invalid',
  says: 'Access-Control-Max-Age is no number of seconds that browsers can read, so they keep the answer five seconds or not at all',
  effect: 'advises',
  on: ['preflight'],
  source: 'https://fetch.spec.whatwg.org/#http-access-control-max-age',
  find(answer) {
    const actual = maxAgeOf(answer);
    if (actual === undefined || actual === null || isSeconds(actual)) return NOTHING;
    return [{ header: MAX_AGE, actual, expected: String(CHROMIUM_CAP) }];
  },
};
