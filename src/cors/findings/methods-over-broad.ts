import { parseTokenList } from '../../http/token-list.ts';
import { type FindingRule, NOTHING } from './finding-rule.ts';

/** @see https://fetch.spec.whatwg.org/#forbidden-method */
const FORBIDDEN = new Set(['CONNECT', 'TRACE', 'TRACK']);
/** What frameworks list when nothing is configured: so common that to speak of it would be noise. */
const USUAL = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/**
 * Two things: a method that browsers let no page send, at once; and once enough was asked of the API to judge by it, an
 * unusual method (`PURGE`, `PROPFIND`) that nobody asked for, or `*` from a server that otherwise picks its origins.
 */
export const methodsOverBroad: FindingRule = {
  id: 'methods-over-broad',
  says: 'Access-Control-Allow-Methods has methods that no page can send, or that no request to this API has asked for',
  effect: 'advises',
  on: ['preflight'],
  source: 'https://fetch.spec.whatwg.org/#http-access-control-allow-methods',
  find(answer, reading) {
    const { allowMethods, allowOrigin, method } = answer;
    const listed = parseTokenList(allowMethods);
    if (allowMethods === null || listed === 'failure') return NOTHING;
    const asked = reading.asked(answer);
    const star = asked !== null && reading.credentials === 'not-include' && allowOrigin !== '*' && listed.includes('*');
    const isSurplus = (name: string) => {
      if (FORBIDDEN.has(name.toUpperCase())) return true;
      if (asked === null || name === '*' || name === method) return star && name === '*';
      return !USUAL.has(name.toUpperCase()) && !asked.methods.has(name);
    };
    if (!listed.some(isSurplus)) return NOTHING;
    const kept = listed.filter((name) => !isSurplus(name));
    const expected = new Set(star ? [...kept, ...asked.methods, method] : kept);
    return [{ header: 'Access-Control-Allow-Methods', actual: allowMethods, expected: [...expected].join(', ') }];
  },
};
