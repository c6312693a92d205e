import { type FindingRule, NOTHING } from './finding-rule.ts';

/** Where credentials are included, it is the rule `acao-wildcard-with-credentials` that says so, and it blocks. */
export const acacWithStar: FindingRule = {
  id: 'acac-with-star',
  says: 'Credentials are allowed to every origin at once, which fails as soon as a page includes them',
  effect: 'advises',
  on: ['redirect', 'response'],
  source: 'https://fetch.spec.whatwg.org/#cors-protocol-and-credentials',
  find({ allowOrigin, allowCredentials, origin }, { credentials }) {
    if (credentials === 'include' || allowOrigin !== '*' || allowCredentials !== 'true') return NOTHING;
    return [{ header: 'Access-Control-Allow-Origin', actual: '*', expected: origin }];
  },
};
