import { isSafelistedMethod } from '../../http/methods.ts';
import { parseTokenList } from '../../http/token-list.ts';
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
    const given =
      actual === null ? 'has no Access-Control-Allow-Methods header' : `allows only the methods "${actual}"`;
    return `${subject(step)} ${given}, so the browser did not send the ${step.method} request.${caseHint(step.method, actual)}`;
  },
};

function caseHint(method: string, actual: string | null): string {
  const allowed = parseTokenList(actual);
  const near = allowed === 'failure' ? undefined : allowed.find((it) => it.toLowerCase() === method.toLowerCase());
  return near === undefined ? '' : ` Methods are case-sensitive: ${near} is not ${method}.`;
}
