import { sentence } from '../sentence.ts';
import type { CauseRule } from './cause.ts';
import { answeredWith, clock } from './evidence.ts';
import { allows, brokenBy, earlierOfEndpoint, toldBefore } from './reading.ts';

/** A server is asked no more while the browser remembers what it allowed, and may have changed its mind since. */
export const stalePreflightCache: CauseRule = {
  id: 'stale-preflight-cache',
  says: 'The browser did not ask again: it sent the request on the strength of an older preflight, and the server has changed since',
  advice:
    'Reload with “Disable cache” in DevTools to have it ask again, and keep Access-Control-Max-Age short while you change the server.',
  find(facts) {
    const step = brokenBy(facts, 'acao-missing', 'acao-mismatch', 'acac-not-true', 'acao-wildcard-with-credentials');
    const cover = step && facts.verdict.coveredBy[step.hop];
    if (!cover || step.on !== 'response' || step.status >= 500) return null;
    const before = earlierOfEndpoint(facts).findLast((one) => one.on === 'response' && allows(one, step.origin));
    const evidence = [
      cover.from === null || cover.until === null
        ? sentence`No OPTIONS was sent although the request needs one`
        : sentence`No OPTIONS was sent: that of ${clock(cover.from)} was kept until ${clock(cover.until)}`,
      ...(before ? [toldBefore(before)] : []),
      answeredWith(step, 'Access-Control-Allow-Origin'),
    ];
    return { confidence: before ? 'likely' : 'possible', evidence };
  },
};
