import { getHeader } from '../../http/headers.ts';
import type { PolicyHeader } from '../api-history.ts';
import { type Answer, type FindingRule, type Found, NOTHING, type Reading } from './finding-rule.ts';

/** What the answer has, and what most others of the API have, where that differs. */
function difference(answer: Answer, reading: Reading, header: PolicyHeader, own: string | null): readonly Found[] {
  const usual = reading.usual(answer, header);
  if (usual === undefined || usual === own) return NOTHING;
  return [{ header, actual: `${own ?? 'absent'}, elsewhere ${usual ?? 'absent'}` }];
}

/**
 * One place that answers for all of the API cannot forget an endpoint. The others have to agree: three of them at
 * least, and three quarters of all that were seen, so that an API of two halves is left alone. Which of the two is
 * right, nobody knows but its owner. Where credentials are included and it passed, the answer is what it has to be,
 * whatever the others say. Errors are left to `error-response-lacks-headers`, a missing Max-Age to
 * `max-age-missing`.
 */
export const endpointsDiffer: FindingRule = {
  id: 'endpoints-differ',
  says: 'The CORS headers differ from what most endpoints of the same API have told this page',
  effect: 'advises',
  on: ['preflight', 'response'],
  source: 'https://fetch.spec.whatwg.org/#http-responses',
  find(answer, reading) {
    if (answer.on === 'preflight') {
      const maxAge = getHeader(answer.headers, 'Access-Control-Max-Age');
      return maxAge === null ? NOTHING : difference(answer, reading, 'Access-Control-Max-Age', maxAge);
    }
    if (answer.status >= 400 || (reading.passed && reading.credentials === 'include')) return NOTHING;
    const credentials = answer.allowCredentials === 'true' ? 'true' : null;
    return [
      ...difference(answer, reading, 'Access-Control-Allow-Origin', answer.allowOrigin),
      ...difference(answer, reading, 'Access-Control-Allow-Credentials', credentials),
    ];
  },
};
