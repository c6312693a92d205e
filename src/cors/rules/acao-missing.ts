import { sentence } from '../../sentence.ts';
import { refuseAllowOrigin } from './allow-origin.ts';
import type { Rule } from './rule.ts';
import { asker, mdnError, subject } from './words.ts';

/** No Access-Control-Allow-Origin at all; an empty one is present and falls under `acao-invalid`. */
export const acaoMissing: Rule = {
  id: 'acao-missing',
  demands: 'Access-Control-Allow-Origin is present',
  reads: 'Access-Control-Allow-Origin',
  on: ['redirect', 'response'],
  corsError: 'MissingAllowOriginHeader',
  spec: 'https://fetch.spec.whatwg.org/#concept-cors-check',
  mdn: mdnError('CORSMissingAllowOrigin'),
  violation: (step) => refuseAllowOrigin(step, 'missing'),
  explain(_, step) {
    return sentence`${subject(step)} has no Access-Control-Allow-Origin header, so the browser keeps it from ${asker(step)}.`;
  },
};
