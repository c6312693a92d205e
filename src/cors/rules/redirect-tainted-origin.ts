import { sentence } from '../../sentence.ts';
import { refuseAllowOrigin } from './allow-origin.ts';
import type { Rule } from './rule.ts';
import { mdnError, subject } from './words.ts';

/**
 * A mismatch that redirects made: once a redirect has led from one foreign origin to another, the browser sends
 * `Origin: null`, and an answer that names the page's real origin no longer matches. Chromium calls it a mismatch.
 * @see https://fetch.spec.whatwg.org/#serializing-a-request-origin
 */
export const redirectTaintedOrigin: Rule = {
  id: 'redirect-tainted-origin',
  demands: 'Access-Control-Allow-Origin fits the origin "null" that redirects left',
  reads: 'Access-Control-Allow-Origin',
  on: ['redirect', 'response'],
  corsError: 'AllowOriginMismatch',
  spec: 'https://fetch.spec.whatwg.org/#serializing-a-request-origin',
  mdn: mdnError('CORSAllowOriginNotMatchingOrigin'),
  applies: ({ underCors, tainted }) => underCors && tainted,
  violation: (step) => refuseAllowOrigin(step, 'mismatch'),
  explain({ actual }, step) {
    return sentence`${subject(step)} has Access-Control-Allow-Origin: ${actual}, but redirects over several origins made the browser send Origin: null.`;
  },
};
