import { type FindingRule, NOTHING } from './finding-rule.ts';

/**
 * A `data:` page, a sandboxed frame and a redirect over several origins all ask as `null`: who that is, nobody
 * knows. With credentials it is `acao-null-with-credentials`.
 */
export const acaoNullAllowed: FindingRule = {
  id: 'acao-null-allowed',
  says: 'The origin "null" is allowed, which every sandboxed frame of any site has',
  effect: 'advises',
  on: ['redirect', 'response'],
  source: 'https://fetch.spec.whatwg.org/#http-access-control-allow-origin',
  find({ allowOrigin, allowCredentials }) {
    return allowOrigin === 'null' && allowCredentials !== 'true'
      ? [{ header: 'Access-Control-Allow-Origin', actual: 'null' }]
      : NOTHING;
  },
};
