import { hasUserinfo, isSameOrigin, originOf } from '../../http/origin.ts';
import { sentence } from '../../sentence.ts';
import type { Rule } from './rule.ts';
import { mdnError, subject } from './words.ts';

/** The redirect leads to `https://user:secret@host/`, and the exchange is under CORS or comes under it there. */
export const redirectUrlHasCredentials: Rule = {
  id: 'redirect-url-has-credentials',
  demands: 'the redirect leads to a URL without user name and password',
  reads: 'Location',
  on: ['redirect'],
  corsError: 'RedirectContainsCredentials',
  spec: 'https://fetch.spec.whatwg.org/#http-redirect-fetch',
  mdn: mdnError('CORSExternalRedirectNotAllowed'),
  // A redirect that is not under CORS yet may come under it where it leads.
  applies: () => true,
  violation(step) {
    const target = step.redirectTarget;
    if (target === null || !hasUserinfo(target)) return null;
    if (!step.underCors && isSameOrigin(step.origin, originOf(target))) return null;
    return { failedParameter: '', header: 'Location', actual: target, expected: withoutUserinfo(target) };
  },
  explain({ expected }, step) {
    return sentence`${subject(step)} redirects to a URL with a user name or password; across origins only ${expected} without them may be followed.`;
  },
};

function withoutUserinfo(url: string): string {
  const bare = new URL(url);
  bare.username = '';
  bare.password = '';
  return bare.href;
}
