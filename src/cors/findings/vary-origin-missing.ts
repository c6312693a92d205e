import { getHeader } from '../../http/headers.ts';
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
    const names = (vary ?? '').split(',').map((name) => name.trim().toLowerCase());
    if (names.includes('origin') || names.includes('*')) return NOTHING;
    if (vary === null) return [{ header: 'Vary', expected: 'Origin' }];
    return [{ header: 'Vary', actual: vary, expected: vary.trim() === '' ? 'Origin' : `${vary}, Origin` }];
  },
};
