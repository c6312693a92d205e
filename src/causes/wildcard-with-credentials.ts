import { sentence } from '../sentence.ts';
import type { CauseRule } from './cause.ts';
import { answeredWith } from './evidence.ts';
import { brokenBy } from './reading.ts';

export const wildcardWithCredentials: CauseRule = {
  id: 'wildcard-with-credentials',
  says: 'The server allows any origin with *, which is not enough for a request that includes credentials',
  advice:
    'Answer with the one origin that asked if it is on your list, Access-Control-Allow-Credentials: true and Vary: Origin; or leave the credentials out of the request.',
  find(facts) {
    const step = brokenBy(facts, 'acao-wildcard-with-credentials');
    if (!step) return null;
    const { mode, because } = facts.verdict.credentials;
    return {
      confidence: mode === 'unknown' ? 'likely' : 'certain',
      evidence: [answeredWith(step, 'Access-Control-Allow-Origin'), sentence`Credentials: ${because}`],
    };
  },
};
