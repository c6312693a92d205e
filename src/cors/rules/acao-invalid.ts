import { sentence } from '../../sentence.ts';
import { refuseAllowOrigin } from './allow-origin.ts';
import type { Rule } from './rule.ts';
import { asker, mdnError, subject } from './words.ts';

/** A value that is no origin: `*.example.com`, `app.example.com`, `$http_origin`, an empty one. */
export const acaoInvalid: Rule = {
  id: 'acao-invalid',
  demands: 'Access-Control-Allow-Origin is an origin',
  reads: 'Access-Control-Allow-Origin',
  on: ['redirect', 'response'],
  corsError: 'InvalidAllowOriginValue',
  spec: 'https://fetch.spec.whatwg.org/#http-access-control-allow-origin',
  mdn: mdnError('CORSAllowOriginNotMatchingOrigin'),
  violation: (step) => refuseAllowOrigin(step, 'invalid'),
  explain({ actual }, step) {
    const value =
      actual === '' ? sentence`an empty Access-Control-Allow-Origin` : `Access-Control-Allow-Origin: ${actual}`;
    return sentence`${subject(step)} has ${value}, which is no origin; it has to name ${asker(step)}.`;
  },
};
