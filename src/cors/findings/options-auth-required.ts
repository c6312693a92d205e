import { type FindingRule, NOTHING } from './finding-rule.ts';

/** Whatever checks the login has to let OPTIONS through. A 403 may also be a firewall, or a CORS filter that knows another origin. */
export const optionsAuthRequired: FindingRule = {
  id: 'options-auth-required',
  says: 'OPTIONS wants to know who asks, but a preflight never carries cookies or Authorization',
  effect: 'advises',
  on: ['preflight'],
  source: 'https://fetch.spec.whatwg.org/#cors-preflight-fetch-0',
  find({ status }, { passed }) {
    return !passed && (status === 401 || status === 403) ? [{ actual: String(status), expected: '204' }] : NOTHING;
  },
};
