import { parseTokenList } from '../http/token-list.ts';
import { sentence } from '../sentence.ts';
import type { CauseRule } from './cause.ts';
import { answeredWith, cut } from './evidence.ts';
import { brokenBy } from './reading.ts';

/** `fetch` makes upper case of get, head, post, put, delete and options, and of nothing else. */
export const methodCase: CauseRule = {
  id: 'method-case',
  says: 'The method is listed in other upper and lower case, and methods are compared letter by letter',
  advice:
    'Write the method in capitals on both sides: in the call (PATCH, not patch) and in Access-Control-Allow-Methods.',
  find(facts) {
    const step = brokenBy(facts, 'preflight-method-not-allowed');
    const listed = parseTokenList(step?.allowMethods ?? null);
    if (!step || listed === 'failure') return null;
    if (!listed.some((method) => method.toLowerCase() === step.method.toLowerCase())) return null;
    const name = 'Access-Control-Allow-Methods';
    return {
      confidence: 'certain',
      evidence: [answeredWith(step, name), sentence`The method is ${cut(step.method)}`],
    };
  },
};
