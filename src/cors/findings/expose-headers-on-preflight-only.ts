import { getHeader } from '../../http/headers.ts';
import { type FindingRule, NOTHING } from './finding-rule.ts';
import { answerAfter } from './read.ts';

/** On both it does no harm. */
export const exposeHeadersOnPreflightOnly: FindingRule = {
  id: 'expose-headers-on-preflight-only',
  says: 'Access-Control-Expose-Headers is on the answer to the preflight only, where it has no effect',
  effect: 'advises',
  on: ['preflight'],
  source: 'https://fetch.spec.whatwg.org/#http-responses',
  find(answer, reading) {
    const actual = getHeader(answer.headers, 'Access-Control-Expose-Headers');
    const after = answerAfter(answer, reading);
    if (actual === null || after?.on !== 'response') return NOTHING;
    if (getHeader(after.headers, 'Access-Control-Expose-Headers') !== null) return NOTHING;
    return [{ header: 'Access-Control-Expose-Headers', actual }];
  },
};
