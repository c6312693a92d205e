import { type FindingRule, NOTHING } from './finding-rule.ts';

/** Where credentials are included, it is the rule `acac-not-true` that says so, and it blocks. */
export const acacNotExactTrue: FindingRule = {
  id: 'acac-not-exact-true',
  says: 'Access-Control-Allow-Credentials is something else than "true", which browsers ignore',
  effect: 'advises',
  on: ['preflight', 'redirect', 'response'],
  source: 'https://fetch.spec.whatwg.org/#http-access-control-allow-credentials',
  find({ allowCredentials }, { credentials }) {
    if (credentials === 'include' || allowCredentials === null || allowCredentials === 'true') return NOTHING;
    return [{ header: 'Access-Control-Allow-Credentials', actual: allowCredentials }];
  },
};
