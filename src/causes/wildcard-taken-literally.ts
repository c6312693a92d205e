import { parseTokenList } from '../http/token-list.ts';
import { sentence } from '../sentence.ts';
import type { CauseRule } from './cause.ts';
import { answeredWith } from './evidence.ts';
import { brokenBy } from './reading.ts';

export const wildcardTakenLiterally: CauseRule = {
  id: 'wildcard-taken-literally',
  says: 'The server lists methods or headers as *, which is only a name where the request includes credentials',
  advice: 'List the methods and headers by name.',
  find(facts) {
    const step = brokenBy(facts, 'preflight-method-not-allowed', 'preflight-header-not-allowed');
    if (step?.credentials !== 'include') return null;
    const isMethod = facts.verdict.rule === 'preflight-method-not-allowed';
    const list = parseTokenList(isMethod ? step.allowMethods : step.allowHeaders);
    if (!list.includes('*')) return null;
    const name = isMethod ? 'Access-Control-Allow-Methods' : 'Access-Control-Allow-Headers';
    const { mode, because } = facts.verdict.credentials;
    return {
      confidence: mode === 'unknown' ? 'likely' : 'certain',
      evidence: [answeredWith(step, name), sentence`Credentials: ${because}`],
    };
  },
};
