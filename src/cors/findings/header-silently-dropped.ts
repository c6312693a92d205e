import { isForbiddenHeader } from '../safelist.ts';
import { type FindingRule, NOTHING } from './finding-rule.ts';

/**
 * Known only where the page's own calls are noted: nothing that goes over the wire tells what was left out. The value is
 * not told, for it is often a secret, and it went nowhere.
 */
export const headerSilentlyDropped: FindingRule = {
  id: 'header-silently-dropped',
  says: 'The page sets a header that only the browser may set, and the browser left it out without a word',
  effect: 'advises',
  on: ['preflight', 'redirect', 'response'],
  source: 'https://fetch.spec.whatwg.org/#forbidden-request-header',
  find(answer, { answers, setByPage }) {
    if (answer !== answers[0]) return NOTHING;
    return setByPage.flatMap(([header]) => (isForbiddenHeader(header) ? [{ header }] : NOTHING));
  },
};
