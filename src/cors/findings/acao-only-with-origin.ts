import { variesByOrigin, withOrigin } from '../vary.ts';
import { type FindingRule, NOTHING } from './finding-rule.ts';

/**
 * A cache that has stored what an `<img>` was answered gives it to a fetch of the same URL, which then fails although
 * the server would have allowed it. Where the header is `*`, the standard would have it on every answer; where it names
 * an origin, Vary has to be on every answer.
 */
export const acaoOnlyWithOrigin: FindingRule = {
  id: 'acao-only-with-origin',
  says: 'Asked without Origin, as for an image, the URL answered without CORS headers and without Vary: Origin, so a cache may give that copy to this page',
  effect: 'advises',
  on: ['response'],
  source: 'https://fetch.spec.whatwg.org/#cors-protocol-and-http-caches',
  find(answer, reading) {
    if (answer.allowOrigin === null) return NOTHING;
    const bare = reading
      .earlier(answer)
      .find(
        ({ origin, status, allowOrigin, vary }) =>
          origin === null && status < 400 && allowOrigin === null && !variesByOrigin(vary),
      );
    if (!bare) return NOTHING;
    if (answer.allowOrigin === '*') return [{ header: 'Access-Control-Allow-Origin', expected: '*' }];
    const { vary } = bare;
    return [{ header: 'Vary', ...(vary !== null && { actual: vary }), expected: withOrigin(vary) }];
  },
};
