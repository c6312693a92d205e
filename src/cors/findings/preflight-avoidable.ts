import { isSafelistedMethod } from '../../http/methods.ts';
import { type FindingRule, NOTHING } from './finding-rule.ts';

/**
 * GET and HEAD have no body that a Content-Type could be of; X-Requested-With told frameworks what Origin and
 * Sec-Fetch tell them now. A server that uses it against forgery does need it.
 */
export const preflightAvoidable: FindingRule = {
  id: 'preflight-avoidable',
  says: 'The preflight is only for a header that the request does not need',
  effect: 'advises',
  on: ['preflight'],
  source: 'https://fetch.spec.whatwg.org/#cors-safelisted-request-header',
  find({ method, unsafeHeaders }) {
    if (!isSafelistedMethod(method) || unsafeHeaders.length === 0) return NOTHING;
    const bodiless = method !== 'POST';
    const needless = (name: string) => name === 'x-requested-with' || (name === 'content-type' && bodiless);
    if (!unsafeHeaders.every(needless)) return NOTHING;
    return [{ header: 'Access-Control-Request-Headers', actual: unsafeHeaders.join(',') }];
  },
};
