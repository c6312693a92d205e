import { parseTokenList } from '../../http/token-list.ts';
import { type FindingRule, NOTHING } from './finding-rule.ts';

/**
 * No browser holds to the standard here by default yet: Chromium has the feature CorsNonWildcardRequestHeadersSupport
 * off, and Firefox warns (nsCORSListenerProxy.cpp, CORSAllowHeaderFromPreflightDeprecation).
 */
export const authorizationNotListed: FindingRule = {
  id: 'authorization-not-listed',
  says: 'Authorization is allowed only by "*", which the standard does not let it be',
  effect: 'advises',
  on: ['preflight'],
  source: 'https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name',
  find({ unsafeHeaders, allowHeaders }, { credentials }) {
    if (credentials === 'include' || !unsafeHeaders.includes('authorization')) return NOTHING;
    const names = parseTokenList(allowHeaders);
    if (allowHeaders === null || names === 'failure' || !names.includes('*')) return NOTHING;
    if (names.some((name) => name.toLowerCase() === 'authorization')) return NOTHING;
    return [
      { header: 'Access-Control-Allow-Headers', actual: allowHeaders, expected: `${allowHeaders}, Authorization` },
    ];
  },
};
