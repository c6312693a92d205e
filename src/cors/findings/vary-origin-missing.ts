import { getHeader } from '../../http/headers.ts';
import { variesByOrigin, withOrigin } from '../vary.ts';
import { type FindingRule, NOTHING } from './finding-rule.ts';

/**
 * A preflight is left out: no HTTP cache keeps an answer to OPTIONS. One exchange cannot tell an echoed origin from
 * one that is always the same; where it is always the same, Vary is not needed, and does no harm.
 */
export const varyOriginMissing: FindingRule = {
  id: 'vary-origin-missing',
  says: 'The answer names one origin but has no Vary: Origin, so a cache may give it to a page of another origin',
  effect: 'advises',
  on: ['redirect', 'response'],
  source: 'https://fetch.spec.whatwg.org/#cors-protocol-and-http-caches',
  find({ allowOrigin, origin, headers }) {
    if (allowOrigin !== origin || origin === 'null') return NOTHING;
    const vary = getHeader(headers, 'Vary');
    if (variesByOrigin(vary)) return NOTHING;
    return [{ header: 'Vary', ...(vary !== null && { actual: vary }), expected: withOrigin(vary) }];
  },
};
