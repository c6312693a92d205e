import { isHttpUrl } from '../../http/origin.ts';
import { sentence } from '../../sentence.ts';
import type { Rule } from './rule.ts';
import { mdnError, subject } from './words.ts';

/** The redirect leads to `mailto:` or another scheme that is not HTTP(S). */
export const redirectNonHttpScheme: Rule = {
  id: 'redirect-non-http-scheme',
  demands: 'the redirect leads to an HTTP(S) URL',
  reads: 'Location',
  on: ['redirect'],
  afterRedirect: true,
  corsError: 'CorsDisabledScheme',
  spec: 'https://fetch.spec.whatwg.org/#http-redirect-fetch',
  mdn: mdnError('CORSRequestNotHttp'),
  // A redirect that is not under CORS yet may come under it where it leads.
  applies: () => true,
  violation(step) {
    const target = step.redirectTarget;
    if (target === null || isHttpUrl(target)) return null;
    return { failedParameter: '', header: 'Location', actual: target, expected: null };
  },
  explain({ actual }, step) {
    return sentence`${subject(step)} redirects to ${actual}; under CORS only HTTP and HTTPS URLs may be fetched.`;
  },
};
