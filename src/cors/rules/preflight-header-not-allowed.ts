import { parseTokenList } from '../../http/token-list.ts';
import { sentence } from '../../sentence.ts';
import type { Step } from '../effective.ts';
import type { Rule } from './rule.ts';
import { mdnError, subject } from './words.ts';

/** The names asked for that the answer does not cover, in the order asked for. */
function missingHeaders({ unsafeHeaders, allowHeaders, credentials }: Step): readonly string[] {
  const allowed = parseTokenList(allowHeaders);
  if (allowed === 'failure') return [];
  const names = new Set(allowed.map((name) => name.toLowerCase()));
  // The standard exempts Authorization from the wildcard; no browser does by default (cors-rules: feature
  // CorsNonWildcardRequestHeadersSupport is off), and ours is the browser's verdict.
  if (credentials === 'not-include' && names.has('*')) return [];
  return unsafeHeaders.filter((name) => !names.has(name));
}

/**
 * A request header that is not safelisted is not in Access-Control-Allow-Headers. Names are compared without regard to
 * case; `*` is a wildcard only where credentials are not included. Chromium names one of the missing headers, and not
 * always the first.
 */
export const preflightHeaderNotAllowed: Rule = {
  id: 'preflight-header-not-allowed',
  demands: 'Access-Control-Allow-Headers has every header asked for',
  reads: 'Access-Control-Allow-Headers',
  on: ['preflight'],
  corsError: 'HeaderDisallowedByPreflightResponse',
  spec: 'https://fetch.spec.whatwg.org/#cors-preflight-fetch-0',
  mdn: mdnError('CORSMissingAllowHeaderFromPreflight'),
  violation(step) {
    const missing = missingHeaders(step);
    if (missing.length === 0) return null;
    const allowed = parseTokenList(step.allowHeaders);
    return {
      failedParameter: missing[0] ?? '',
      header: 'Access-Control-Allow-Headers',
      actual: step.allowHeaders,
      expected: [...(allowed === 'failure' ? [] : allowed), ...missing].join(', '),
    };
  },
  explain({ actual }, step) {
    const missing = missingHeaders(step).join(', ');
    return actual === null
      ? sentence`${subject(step)} has no Access-Control-Allow-Headers header, but the request wants to send ${missing}.`
      : sentence`${subject(step)} allows only the headers "${actual}", but the request wants to send ${missing}.`;
  },
};
