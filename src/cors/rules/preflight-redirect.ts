import { sentence } from '../../sentence.ts';
import type { Rule } from './rule.ts';
import { mdnError, subject } from './words.ts';

/** The preflight was answered with a redirect; Chromium says so before it looks at any header. */
export const preflightRedirect: Rule = {
  id: 'preflight-redirect',
  demands: 'the preflight is not redirected',
  reads: 'Location',
  on: ['preflight'],
  corsError: 'PreflightDisallowedRedirect',
  spec: 'https://fetch.spec.whatwg.org/#cors-preflight-fetch-0',
  mdn: mdnError('CORSExternalRedirectNotAllowed'),
  violation(step) {
    if (step.redirectTarget === null) return null;
    return { failedParameter: '', header: 'Location', actual: step.redirectTarget, expected: null };
  },
  explain({ actual }, step) {
    return sentence`${subject(step)} redirects to ${actual}; browsers follow no redirect for a preflight.`;
  },
};
