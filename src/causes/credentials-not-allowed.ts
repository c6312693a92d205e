import { headerLines } from '../http/headers.ts';
import { sentence } from '../sentence.ts';
import type { CauseRule } from './cause.ts';
import { answeredWith } from './evidence.ts';
import { brokenBy } from './reading.ts';

const NAME = 'Access-Control-Allow-Credentials';

export const credentialsNotAllowed: CauseRule = {
  id: 'credentials-not-allowed',
  says: 'The server allows the origin but not credentials, and the request includes them',
  advice:
    'Switch credentials on in the server’s CORS settings (the header is exactly "true"), or leave them out of the request.',
  find(facts) {
    const step = brokenBy(facts, 'acac-not-true');
    if (!step || headerLines(step.headers, NAME).length > 1) return null;
    const { mode, because } = facts.verdict.credentials;
    return {
      confidence: mode === 'unknown' ? 'likely' : 'certain',
      evidence: [answeredWith(step, NAME), sentence`Credentials: ${because}`],
    };
  },
};
