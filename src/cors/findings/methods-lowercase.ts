import { parseTokenList } from '../../http/token-list.ts';
import { type FindingRule, NOTHING } from './finding-rule.ts';

const STANDARD = new Set(['CONNECT', 'DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT', 'TRACE']);

function upperIfStandard(method: string): string {
  const upper = method.toUpperCase();
  return STANDARD.has(upper) ? upper : method;
}

/** `get` and `post` do no harm, for GET and POST need no permission; `put` allows nothing. */
export const methodsLowercase: FindingRule = {
  id: 'methods-lowercase',
  says: 'Access-Control-Allow-Methods has a method in lower case, and methods are compared byte by byte',
  effect: 'advises',
  on: ['preflight'],
  source: 'https://fetch.spec.whatwg.org/#cors-preflight-fetch-0',
  find({ allowMethods }) {
    const methods = parseTokenList(allowMethods);
    if (allowMethods === null || methods === 'failure') return NOTHING;
    const expected = methods.map(upperIfStandard);
    if (expected.every((method, index) => method === methods[index])) return NOTHING;
    return [{ header: 'Access-Control-Allow-Methods', actual: allowMethods, expected: expected.join(', ') }];
  },
};
