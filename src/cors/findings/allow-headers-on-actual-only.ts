import { getHeader } from '../../http/headers.ts';
import { type FindingRule, NOTHING } from './finding-rule.ts';
import { preflightBefore } from './read.ts';

const NAMES = ['Access-Control-Allow-Methods', 'Access-Control-Allow-Headers', 'Access-Control-Max-Age'];

/** Where there was no preflight nothing is lost, and nothing is said. */
export const allowHeadersOnActualOnly: FindingRule = {
  id: 'allow-headers-on-actual-only',
  says: 'The header is on the answer only, and browsers read it on the answer to the preflight',
  effect: 'advises',
  on: ['response'],
  source: 'https://fetch.spec.whatwg.org/#http-responses',
  find(answer, reading) {
    const preflight = preflightBefore(answer, reading);
    if (preflight === undefined) return NOTHING;
    return NAMES.flatMap((header) => {
      const actual = getHeader(answer.headers, header);
      return actual === null || getHeader(preflight.headers, header) !== null ? NOTHING : [{ header, actual }];
    });
  },
};
