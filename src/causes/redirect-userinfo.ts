import { sentence } from '../sentence.ts';
import type { CauseRule } from './cause.ts';
import { place, request } from './evidence.ts';
import { brokenBy } from './reading.ts';

export const redirectUserinfo: CauseRule = {
  id: 'redirect-userinfo',
  says: 'The server redirects to a URL with a user name or a password in it',
  advice: 'Take the user name and the password out of the Location, and send them in a header if they are needed.',
  find(facts) {
    const step = brokenBy(facts, 'redirect-url-has-credentials');
    if (!step || step.redirectTarget === null) return null;
    return {
      confidence: 'certain',
      evidence: [
        sentence`${request(step)} answered ${step.status} and leads to ${place(step.redirectTarget)} with a user name or a password`,
      ],
    };
  },
};
