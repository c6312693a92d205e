import type { Step } from '../effective.ts';
import type { Violation } from '../verdict.ts';
import { failedParameter } from './failed-parameter.ts';

/** What an Access-Control-Allow-Origin value is to a request. */
export type AllowOrigin =
  | 'any'
  | 'exact'
  | 'wildcard-with-credentials'
  | 'missing'
  | 'multiple'
  | 'invalid'
  | 'mismatch';

/**
 * Puts the combined Access-Control-Allow-Origin value in one class; the six `acao-*` rules each refuse one of them.
 * The standard only passes or fails; the order and the split are Chromium's (`CheckAccess` in
 * services/network/public/cpp/cors/cors.cc), whose error we must name.
 *
 * `URL.canParse` stands for Chromium's GURL: in Chromium they are the same parser and agree on every value tried, in
 * Node they differ on a few (`chrome-extension://`, `http://xn--`), so that split is tested in the browser.
 * @see https://fetch.spec.whatwg.org/#concept-cors-check
 */
export function classifyAllowOrigin({ allowOrigin, origin, credentials }: Step): AllowOrigin {
  if (allowOrigin === '*') return credentials === 'include' ? 'wildcard-with-credentials' : 'any';
  if (allowOrigin === null) return 'missing';
  if (allowOrigin === origin) return 'exact';
  if (/[ ,]/.test(allowOrigin)) return 'multiple';
  if (allowOrigin !== 'null' && !URL.canParse(allowOrigin)) return 'invalid';
  return 'mismatch';
}

/** The violation of a rule that refuses values of this class, or null where the value is of another. */
export function refuseAllowOrigin(step: Step, refused: AllowOrigin): Violation | null {
  if (classifyAllowOrigin(step) !== refused) return null;
  const actual = step.allowOrigin;
  return {
    failedParameter: failedParameter(actual),
    header: 'Access-Control-Allow-Origin',
    actual,
    expected: step.origin,
  };
}
