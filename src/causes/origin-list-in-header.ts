import { headerLines } from '../http/headers.ts';
import type { CauseRule } from './cause.ts';
import { answeredWith } from './evidence.ts';
import { brokenBy } from './reading.ts';

/** One line that names several; the same origin twice, or `*` and an origin, come of `two-writers`. */
export const originListInHeader: CauseRule = {
  id: 'origin-list-in-header',
  says: 'Access-Control-Allow-Origin has a list of origins, but it may have only one',
  advice: 'Keep the list on the server: answer with the one origin that asked if it is on it, and with Vary: Origin.',
  find(facts) {
    const step = brokenBy(facts, 'acao-multiple');
    if (!step?.allowOrigin || headerLines(step.headers, 'Access-Control-Allow-Origin').length > 1) return null;
    const values = step.allowOrigin.split(/[\s,;]+/).filter(Boolean);
    const isList = values.length > 1 && new Set(values).size === values.length && !values.includes('*');
    const evidence = [answeredWith(step, 'Access-Control-Allow-Origin')];
    return { confidence: isList && values.every((one) => URL.canParse(one)) ? 'certain' : 'possible', evidence };
  },
};
