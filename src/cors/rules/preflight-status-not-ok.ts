import { sentence } from '../../sentence.ts';
import type { Rule } from './rule.ts';
import { mdnError, subject } from './words.ts';

/** The preflight's status is not 200–299; Chromium says so only where its headers pass the CORS check. */
export const preflightStatusNotOk: Rule = {
  id: 'preflight-status-not-ok',
  demands: 'the preflight is answered with a status of 200 to 299',
  reads: 'status',
  on: ['preflight'],
  corsError: 'PreflightInvalidStatus',
  spec: 'https://fetch.spec.whatwg.org/#ok-status',
  mdn: mdnError('CORSPreflightDidNotSucceed'),
  violation(step) {
    if (step.status >= 200 && step.status <= 299) return null;
    return { failedParameter: '', header: null, actual: String(step.status), expected: '204' };
  },
  explain(_, step) {
    return sentence`${subject(step)} has the status ${step.status}, but only 200 to 299 lets the ${step.method} request go ahead.`;
  },
};
