import { sentence } from '../../sentence.ts';
import { classifyAllowOrigin } from './allow-origin.ts';
import type { Rule } from './rule.ts';
import { asker, mdnError, subject } from './words.ts';

/**
 * `Access-Control-Allow-Origin: *` for a request whose credentials mode is `include`. The mode decides, not whether a
 * cookie was really sent.
 */
export const acaoWildcardWithCredentials: Rule = {
  id: 'acao-wildcard-with-credentials',
  demands: 'Access-Control-Allow-Origin is not * where credentials are included',
  reads: 'Access-Control-Allow-Origin',
  onlyWithCredentials: true,
  on: ['redirect', 'response'],
  corsError: 'WildcardOriginNotAllowed',
  spec: 'https://fetch.spec.whatwg.org/#cors-protocol-and-credentials',
  mdn: mdnError('CORSNotSupportingCredentials'),
  violation(step) {
    if (classifyAllowOrigin(step) !== 'wildcard-with-credentials') return null;
    return { failedParameter: '', header: 'Access-Control-Allow-Origin', actual: '*', expected: step.origin };
  },
  explain(_, step) {
    return sentence`${subject(step)} allows any origin with *, but the request includes credentials: then the header has to name ${asker(step)} itself.`;
  },
};
