import { isSafelistedMethod } from '../../http/methods.ts';
import { parseTokenList } from '../../http/token-list.ts';
import { sentence } from '../../sentence.ts';
import type { Rule } from './rule.ts';
import { mdnError, subject } from './words.ts';

/**
 * The method is not in Access-Control-Allow-Methods. Compared byte for byte, so `patch` is not `PATCH`; GET, HEAD and
 * POST need no entry; `*` is a wildcard only where credentials are not included.
 */
export const preflightMethodNotAllowed: Rule = {
  id: 'preflight-method-not-allowed',
  demands: 'Access-Control-Allow-Methods has the method',
  reads: 'Access-Control-Allow-Methods',
  on: ['preflight'],
  corsError: 'MethodDisallowedByPreflightResponse',
  spec: 'https://fetch.spec.whatwg.org/#cors-preflight-fetch-0',
  mdn: mdnError('CORSMethodNotFound'),
  violation({ method, allowMethods, credentials }) {
    const allowed = parseTokenList(allowMethods);
    if (allowed === 'failure' || isSafelistedMethod(method) || allowed.includes(method)) return null;
    if (credentials === 'not-include' && allowed.includes('*')) return null;
    const expected = [...allowed, method].join(', ');
    return { failedParameter: method, header: 'Access-Control-Allow-Methods', actual: allowMethods, expected };
  },
  explain({ actual }, step) {
    if (actual === null) {
      return sentence`${subject(step)} has no Access-Control-Allow-Methods header, so the browser did not send the ${step.method} request.`;
    }
    const given = sentence`${subject(step)} allows only the methods "${actual}", so the browser did not send the ${step.method} request.`;
    const near = inOtherCase(step.method, actual);
    return near === undefined ? given : sentence`${given} Methods are case-sensitive: ${near} is not ${step.method}.`;
  },
};

/** What is listed is this method in other letters. */
function inOtherCase(method: string, listed: string): string | undefined {
  const allowed = parseTokenList(listed);
  return allowed === 'failure' ? undefined : allowed.find((it) => it.toLowerCase() === method.toLowerCase());
}
