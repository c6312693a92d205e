import { parseTokenList } from '../http/token-list.ts';
import type { CauseRule } from './cause.ts';
import { answeredWith } from './evidence.ts';
import { brokenBy } from './reading.ts';

const NAMES = ['Access-Control-Allow-Methods', 'Access-Control-Allow-Headers'];

export const listMalformed: CauseRule = {
  id: 'list-malformed',
  says: 'Allow-Methods or Allow-Headers is no list: quotes, brackets, blanks or semicolons where commas belong',
  advice: 'Write the names with commas between them and nothing else. A list of your language has to be joined first.',
  find(facts) {
    const step = brokenBy(facts, 'preflight-acam-unparsable', 'preflight-acah-unparsable');
    if (!step) return null;
    const lists = [step.allowMethods, step.allowHeaders];
    const broken = NAMES.filter((_, index) => parseTokenList(lists[index] ?? null) === 'failure');
    return { confidence: 'certain', evidence: broken.map((name) => answeredWith(step, name)) };
  },
};
