import { sentence } from '../../sentence.ts';
import { refuseAllowOrigin } from './allow-origin.ts';
import type { Rule } from './rule.ts';
import { asker, mdnError, subject } from './words.ts';

/** Another origin than the one that asked; compared byte for byte, so a trailing slash or a capital letter suffices. */
export const acaoMismatch: Rule = {
  id: 'acao-mismatch',
  demands: 'Access-Control-Allow-Origin equals the origin that asked',
  reads: 'Access-Control-Allow-Origin',
  on: ['redirect', 'response'],
  corsError: 'AllowOriginMismatch',
  spec: 'https://fetch.spec.whatwg.org/#concept-cors-check',
  mdn: mdnError('CORSAllowOriginNotMatchingOrigin'),
  // A tainted origin has a rule of its own, redirect-tainted-origin.
  applies: ({ underCors, tainted }) => underCors && !tainted,
  violation: (step) => refuseAllowOrigin(step, 'mismatch'),
  explain({ actual }, step) {
    return sentence`${subject(step)} has Access-Control-Allow-Origin: ${actual}, but the request came from ${asker(step)}.`;
  },
};
