import { getHeader } from '../http/headers.ts';
import type { CauseRule } from './cause.ts';
import { answered, cut, has } from './evidence.ts';
import { brokenBy, corsTraces, knewOrigin } from './reading.ts';

/** A 403 is also how CORS libraries refuse an origin: see `origin-not-allowed`. */
export const preflightNeedsAuth: CauseRule = {
  id: 'preflight-needs-auth',
  says: 'The server asks OPTIONS for a login, but browsers never send cookies or Authorization with a preflight',
  advice: 'Let OPTIONS through before the login is checked: put CORS in front of authentication.',
  find(facts) {
    const step = brokenBy(facts, 'acao-missing', 'preflight-status-not-ok');
    if (step?.on !== 'preflight' || ![401, 403, 407].includes(step.status)) return null;
    const challenge = getHeader(step.headers, 'WWW-Authenticate');
    // The scheme is the first word; what follows may name more than one wants to show.
    const evidence = [
      answered(step),
      ...(challenge === null ? [] : [has(`WWW-Authenticate: ${cut(challenge.split(' ')[0] ?? '')}`)]),
    ];
    if (step.status !== 403 || challenge !== null) return { confidence: 'certain', evidence };
    const knows = step.allowOrigin !== null || knewOrigin(facts) !== undefined;
    return { confidence: knows && corsTraces(step).length === 0 ? 'likely' : 'possible', evidence };
  },
};
