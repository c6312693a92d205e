import { type FindingRule, NOTHING } from './finding-rule.ts';
import { CHROMIUM_CAP, MAX_AGE, maxAgeOf } from './max-age.ts';

/** Five seconds is the standard's default, and every browser's. */
export const maxAgeMissing: FindingRule = {
  id: 'max-age-missing',
  says: 'The answer to the preflight has no Access-Control-Max-Age, so it is asked for again after five seconds',
  effect: 'advises',
  on: ['preflight'],
  source: 'https://fetch.spec.whatwg.org/#http-access-control-max-age',
  find(answer) {
    return maxAgeOf(answer) === null ? [{ header: MAX_AGE, expected: String(CHROMIUM_CAP) }] : NOTHING;
  },
};
