import { headerLines } from '../../http/headers.ts';
import { type FindingRule, NOTHING } from './finding-rule.ts';

const NAMES = ['Origin', 'Credentials', 'Methods', 'Headers']
  .map((what) => `Access-Control-Allow-${what}`)
  .concat('Access-Control-Expose-Headers', 'Access-Control-Max-Age');

/**
 * Browsers join the lines with commas. No origin and no `true` survives that, Max-Age falls to five seconds, lists
 * only grow; the two that write them will disagree one day.
 */
export const duplicateCorsHeaders: FindingRule = {
  id: 'duplicate-cors-headers',
  says: 'A CORS header is there more than once, as when a proxy and the application both add it',
  effect: 'advises',
  on: ['preflight', 'redirect', 'response'],
  source: 'https://fetch.spec.whatwg.org/#concept-header-list-get',
  find({ headers }) {
    return NAMES.flatMap((header) => {
      const lines = headerLines(headers, header);
      if (lines.length < 2) return NOTHING;
      const actual = lines.join(', ');
      const [first] = lines;
      return first !== undefined && lines.every((line) => line === first)
        ? [{ header, actual, expected: first }]
        : [{ header, actual }];
    });
  },
};
