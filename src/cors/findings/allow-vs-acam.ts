import { getHeader } from '../../http/headers.ts';
import { isSafelistedMethod } from '../../http/methods.ts';
import { parseTokenList } from '../../http/token-list.ts';
import { type FindingRule, NOTHING } from './finding-rule.ts';

/** Frameworks that answer OPTIONS by themselves send Allow; it is HTTP, not CORS. */
export const allowVsAcam: FindingRule = {
  id: 'allow-vs-acam',
  says: 'Allow has the method, but browsers read Access-Control-Allow-Methods, which has not',
  effect: 'advises',
  on: ['preflight'],
  source: 'https://fetch.spec.whatwg.org/#http-access-control-allow-methods',
  find({ headers, allowMethods, method }, { credentials }) {
    const allow = parseTokenList(getHeader(headers, 'Allow'));
    const methods = parseTokenList(allowMethods);
    if (allow === 'failure' || methods === 'failure' || isSafelistedMethod(method)) return NOTHING;
    const permitted = methods.includes(method) || (methods.includes('*') && credentials !== 'include');
    if (permitted || !allow.includes(method)) return NOTHING;
    const expected = [...methods, method].join(', ');
    return [
      { header: 'Access-Control-Allow-Methods', ...(allowMethods !== null && { actual: allowMethods }), expected },
    ];
  },
};
