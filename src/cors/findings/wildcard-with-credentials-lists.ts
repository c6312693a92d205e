import { getHeader } from '../../http/headers.ts';
import { parseTokenList } from '../../http/token-list.ts';
import { type FindingRule, NOTHING } from './finding-rule.ts';

/** The lists that count, by the answer on which they count. */
const LISTS = {
  preflight: ['Access-Control-Allow-Methods', 'Access-Control-Allow-Headers'],
  response: ['Access-Control-Expose-Headers'],
};

/** It passes today only where the request needs nothing of the list. */
export const wildcardWithCredentialsLists: FindingRule = {
  id: 'wildcard-with-credentials-lists',
  says: 'With credentials "*" is no wildcard in a list but a name, so it allows nothing',
  effect: 'advises',
  on: ['preflight', 'response'],
  source: 'https://fetch.spec.whatwg.org/#cors-protocol-and-credentials',
  find({ on, headers }, { credentials }) {
    if (credentials !== 'include') return NOTHING;
    return LISTS[on === 'preflight' ? 'preflight' : 'response'].flatMap((header) => {
      const actual = getHeader(headers, header);
      const names = parseTokenList(actual);
      return actual !== null && names.includes('*') ? [{ header, actual }] : NOTHING;
    });
  },
};
