import { type FindingRule, NOTHING } from './finding-rule.ts';
import { CHROMIUM_CAP, MAX_AGE, maxAgeOf } from './max-age.ts';

/** Right while a policy is being changed, dear afterwards. */
export const maxAgeZero: FindingRule = {
  id: 'max-age-zero',
  says: 'Access-Control-Max-Age is 0, so every such request costs a preflight',
  effect: 'advises',
  on: ['preflight'],
  source: 'https://fetch.spec.whatwg.org/#http-access-control-max-age',
  find(answer) {
    const actual = maxAgeOf(answer);
    return actual && /^0+$/.test(actual) ? [{ header: MAX_AGE, actual, expected: String(CHROMIUM_CAP) }] : NOTHING;
  },
};
