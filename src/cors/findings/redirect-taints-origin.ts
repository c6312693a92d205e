import { type FindingRule, NOTHING } from './finding-rule.ts';

/** Then only an Access-Control-Allow-Origin of `*` or `null` lets the page read the answer, and `*` only without credentials. */
export const redirectTaintsOrigin: FindingRule = {
  id: 'redirect-taints-origin',
  says: 'From here on the browser sends Origin: null, because the redirect leads to yet another origin',
  effect: 'advises',
  on: ['redirect'],
  source: 'https://fetch.spec.whatwg.org/#concept-request-tainted-origin',
  find({ hop, redirectTarget }, { taintedFrom }) {
    if (taintedFrom !== hop + 1 || redirectTarget === null) return NOTHING;
    return [{ header: 'Location', actual: redirectTarget }];
  },
};
