import { sentence } from '../../sentence.ts';
import { refuseAllowOrigin } from './allow-origin.ts';
import type { Rule } from './rule.ts';
import { mdnError, subject } from './words.ts';

/** Several origins: one line with a list (`https://a, https://b`), or two lines, even two equal ones. */
export const acaoMultiple: Rule = {
  id: 'acao-multiple',
  demands: 'Access-Control-Allow-Origin has one value',
  reads: 'Access-Control-Allow-Origin',
  on: ['redirect', 'response'],
  corsError: 'MultipleAllowOriginValues',
  spec: 'https://fetch.spec.whatwg.org/#http-access-control-allow-origin',
  mdn: mdnError('CORSMultipleAllowOriginNotAllowed'),
  violation: (step) => refuseAllowOrigin(step, 'multiple'),
  explain({ actual }, step) {
    return sentence`${subject(step)} has Access-Control-Allow-Origin: ${actual}, which is several values where only one is allowed.`;
  },
};
