import { type FindingRule, NOTHING } from './finding-rule.ts';
import { preflightBefore } from './read.ts';

/** The server does know CORS, only not on this road: an error page of the framework or of the proxy before it. */
export const errorResponseLacksHeaders: FindingRule = {
  id: 'error-response-lacks-headers',
  says: 'The error has no CORS headers although the preflight had, so the page cannot see what went wrong',
  effect: 'advises',
  on: ['response'],
  source: 'https://fetch.spec.whatwg.org/#cors-check',
  find(answer, reading) {
    if (answer.status < 400 || answer.allowOrigin !== null) return NOTHING;
    const preflight = preflightBefore(answer, reading);
    if (preflight === undefined || preflight.allowOrigin === null) return NOTHING;
    return [{ header: 'Access-Control-Allow-Origin', expected: preflight.allowOrigin }];
  },
};
