import { sentence } from '../../sentence.ts';
import { classifyAllowOrigin } from './allow-origin.ts';
import { failedParameter } from './failed-parameter.ts';
import type { Rule } from './rule.ts';
import { mdnError, subject } from './words.ts';

/** Credentials are included and Access-Control-Allow-Credentials is not the four bytes `true`: absent, `True`, `1`. */
export const acacNotTrue: Rule = {
  id: 'acac-not-true',
  demands: 'Access-Control-Allow-Credentials is true where credentials are included',
  reads: 'Access-Control-Allow-Credentials',
  onlyWithCredentials: true,
  on: ['redirect', 'response'],
  corsError: 'InvalidAllowCredentials',
  spec: 'https://fetch.spec.whatwg.org/#http-access-control-allow-credentials',
  mdn: mdnError('CORSMissingAllowCredentials'),
  violation(step) {
    if (step.credentials !== 'include' || classifyAllowOrigin(step) !== 'exact') return null;
    if (step.allowCredentials === 'true') return null;
    const actual = step.allowCredentials;
    return {
      failedParameter: failedParameter(actual),
      header: 'Access-Control-Allow-Credentials',
      actual,
      expected: 'true',
    };
  },
  explain({ actual }, step) {
    const value =
      actual === null
        ? sentence`no Access-Control-Allow-Credentials header`
        : `Access-Control-Allow-Credentials: ${actual}`;
    return sentence`${subject(step)} has ${value}; a request that includes credentials needs exactly "true".`;
  },
};
