import type { CauseRule } from './cause.ts';
import { answeredWith } from './evidence.ts';
import { brokenBy } from './reading.ts';
import { templateNotExpanded } from './template-not-expanded.ts';

/** `*.example.com`, `https://*.example.com`, `^https://(a|b)$`, `/example\.com$/`; a lone `*` among others is no pattern. */
const PATTERN = /\*[^,\s]|[^,\s]\*|^\/.*\/[a-z]*$|[\\^|()]|\$$|\[(?![\da-f:]*\])/i;

export const originPatternInHeader: CauseRule = {
  id: 'origin-pattern-in-header',
  says: 'Access-Control-Allow-Origin has a pattern, but browsers know only * and one whole origin',
  advice: 'Match the Origin header of the request on the server, and answer with that one origin and Vary: Origin.',
  find(facts) {
    const step = brokenBy(facts, 'acao-invalid', 'acao-mismatch', 'acao-multiple');
    if (!step?.allowOrigin || !PATTERN.test(step.allowOrigin) || templateNotExpanded.find(facts)) return null;
    return { confidence: 'certain', evidence: [answeredWith(step, 'Access-Control-Allow-Origin')] };
  },
};
