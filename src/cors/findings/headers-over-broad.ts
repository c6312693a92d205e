import { parseTokenList } from '../../http/token-list.ts';
import { isForbiddenHeader } from '../safelist.ts';
import { type FindingRule, NOTHING } from './finding-rule.ts';

/** What most lists have, needed or not: so common that to speak of it would be noise. */
const USUAL = new Set(
  'accept accept-language authorization content-language content-type range x-requested-with'.split(' '),
);
/** Names nobody asked for, beside the usual, from which on a list was not made for this API. */
const FAR_TOO_MANY = 10;

/**
 * Once enough was asked of the API to judge by it: `*` from a server that otherwise picks its origins, or a list copied
 * from somewhere. Names that browsers let no page set do not count, for they allow nothing.
 */
export const headersOverBroad: FindingRule = {
  id: 'headers-over-broad',
  says: 'Access-Control-Allow-Headers allows far more than any request to this API has asked for',
  effect: 'advises',
  on: ['preflight'],
  source: 'https://fetch.spec.whatwg.org/#http-access-control-allow-headers',
  find(answer, reading) {
    const { allowHeaders, allowOrigin, unsafeHeaders } = answer;
    const listed = parseTokenList(allowHeaders);
    if (allowHeaders === null || listed === 'failure') return NOTHING;
    const asked = reading.asked(answer);
    if (asked === null) return NOTHING;
    const needed = new Set([...asked.headers, ...unsafeHeaders]);
    const isSurplus = (name: string) => !needed.has(name) && !USUAL.has(name) && !isForbiddenHeader(name);
    const names = listed.filter((name) => name !== '*').map((name) => name.toLowerCase());
    const kept = names.filter((name) => !isSurplus(name));
    const star = reading.credentials === 'not-include' && allowOrigin !== '*' && listed.includes('*');
    if (!star && names.length - kept.length < FAR_TOO_MANY) return NOTHING;
    const expected = new Set(star ? [...kept, ...needed] : kept);
    return [{ header: 'Access-Control-Allow-Headers', actual: allowHeaders, expected: [...expected].join(', ') }];
  },
};
