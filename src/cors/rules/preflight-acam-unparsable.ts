import { sentence } from '../../sentence.ts';
import type { Rule } from './rule.ts';
import { unparsableList } from './unparsable-list.ts';
import { mdnError, subject } from './words.ts';

/** `GET POST`, `"PUT"`, `GET;POST`: fails even where the method would not need the list. */
export const preflightAcamUnparsable: Rule = {
  id: 'preflight-acam-unparsable',
  demands: 'Access-Control-Allow-Methods is a comma-separated list',
  reads: 'Access-Control-Allow-Methods',
  on: ['preflight'],
  corsError: 'InvalidAllowMethodsPreflightResponse',
  spec: 'https://fetch.spec.whatwg.org/#cors-preflight-fetch-0',
  mdn: mdnError('CORSInvalidAllowMethod'),
  violation(step) {
    return unparsableList('Access-Control-Allow-Methods', step.allowMethods);
  },
  explain({ actual }, step) {
    return sentence`${subject(step)} has Access-Control-Allow-Methods: ${actual}, which is no comma-separated list of methods.`;
  },
};
