import { getHeader } from '../../http/headers.ts';
import { type FindingRule, NOTHING } from './finding-rule.ts';

const NAMES = ['Access-Control-Allow-Private-Network', 'Private-Network-Access-Name', 'Private-Network-Access-ID'];

/** Gone from the DevTools protocol on 2026-01-22; Local Network Access asks the user instead of the server. */
export const pnaHeaderUseless: FindingRule = {
  id: 'pna-header-useless',
  says: 'The server answers Private Network Access, which browsers have given up for a permission of the user',
  effect: 'advises',
  on: ['preflight', 'redirect', 'response'],
  source: 'https://github.com/WICG/local-network-access/blob/main/explainer.md',
  find({ headers }) {
    return NAMES.flatMap((header) => {
      const actual = getHeader(headers, header);
      return actual === null ? NOTHING : [{ header, actual }];
    });
  },
};
