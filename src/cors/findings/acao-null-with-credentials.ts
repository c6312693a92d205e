import { type FindingRule, NOTHING } from './finding-rule.ts';

/** Any page can put its script into a sandboxed frame and ask from there, with the cookies of whoever looks at it. */
export const acaoNullWithCredentials: FindingRule = {
  id: 'acao-null-with-credentials',
  says: 'The origin "null" is allowed with credentials: any site may read this as its user, from a sandboxed frame',
  effect: 'advises',
  on: ['redirect', 'response'],
  source: 'https://fetch.spec.whatwg.org/#cors-protocol-and-credentials',
  find({ allowOrigin, allowCredentials }) {
    if (allowOrigin !== 'null' || allowCredentials !== 'true') return NOTHING;
    return [{ header: 'Access-Control-Allow-Origin', actual: 'null' }];
  },
};
