import type { EarlierAnswer } from '../seen.ts';
import { type Answer, type FindingRule, NOTHING, type Reading } from './finding-rule.ts';
import { preflightBefore } from './read.ts';

/** An earlier answer of the endpoint that the page could read. */
function earlierSuccess(answer: Answer, reading: Reading): EarlierAnswer | undefined {
  return reading.earlier(answer).findLast(({ status, allowOrigin }) => status < 400 && allowOrigin !== null);
}

/** The server does know CORS, only not on this road: an error page of the framework or of the proxy before it. */
export const errorResponseLacksHeaders: FindingRule = {
  id: 'error-response-lacks-headers',
  says: 'The error has no CORS headers although other answers of the server have, so the page cannot see what went wrong',
  effect: 'advises',
  on: ['response'],
  source: 'https://fetch.spec.whatwg.org/#cors-check',
  find(answer, reading) {
    if (answer.status < 400 || answer.allowOrigin !== null) return NOTHING;
    const sibling = preflightBefore(answer, reading) ?? earlierSuccess(answer, reading);
    if (!sibling || sibling.allowOrigin === null) return NOTHING;
    // Where the sibling names its own asker, this answer would have to name this one's.
    const expected = sibling.allowOrigin === sibling.origin ? answer.origin : sibling.allowOrigin;
    return [{ header: 'Access-Control-Allow-Origin', expected }];
  },
};
