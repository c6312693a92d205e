import { variesByOrigin, withOrigin } from '../vary.ts';
import { type FindingRule, NOTHING } from './finding-rule.ts';

/**
 * Frameworks fall back to the first origin of their list where none is sent. A fixed origin on every answer is right,
 * and raises nothing: then this page is told the same one.
 */
export const corsHeadersOnNonCors: FindingRule = {
  id: 'cors-headers-on-non-cors',
  says: 'Asked without Origin, as for an image, the URL allowed another origin than this and had no Vary: Origin, so a cache may give that copy to this page',
  effect: 'advises',
  on: ['response'],
  source: 'https://fetch.spec.whatwg.org/#cors-protocol-and-http-caches',
  find(answer, reading) {
    if (answer.allowOrigin === null) return NOTHING;
    const named = reading
      .earlier(answer)
      .find(
        ({ origin, allowOrigin, vary }) =>
          origin === null &&
          allowOrigin !== null &&
          allowOrigin !== '*' &&
          allowOrigin !== answer.allowOrigin &&
          !variesByOrigin(vary),
      );
    if (!named) return NOTHING;
    const { vary } = named;
    return [{ header: 'Vary', ...(vary !== null && { actual: vary }), expected: withOrigin(vary) }];
  },
};
