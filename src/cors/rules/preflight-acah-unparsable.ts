import { sentence } from '../../sentence.ts';
import type { Rule } from './rule.ts';
import { unparsableList } from './unparsable-list.ts';
import { mdnError, subject } from './words.ts';

/** `X-A X-B`, `content-type:`, `"x-a"`: fails even where no listed header is needed. */
export const preflightAcahUnparsable: Rule = {
  id: 'preflight-acah-unparsable',
  demands: 'Access-Control-Allow-Headers is a comma-separated list',
  reads: 'Access-Control-Allow-Headers',
  on: ['preflight'],
  corsError: 'InvalidAllowHeadersPreflightResponse',
  spec: 'https://fetch.spec.whatwg.org/#cors-preflight-fetch-0',
  mdn: mdnError('CORSInvalidAllowHeader'),
  violation(step) {
    return unparsableList('Access-Control-Allow-Headers', step.allowHeaders);
  },
  explain({ actual }, step) {
    return sentence`${subject(step)} has Access-Control-Allow-Headers: ${actual}, which is no comma-separated list of header names.`;
  },
};
