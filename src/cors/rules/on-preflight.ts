import type { Rule } from './rule.ts';

/**
 * The same rule for the answer to a preflight, which has to pass the CORS check like the actual answer. Chromium gives
 * each such failure a name of its own.
 * @see https://fetch.spec.whatwg.org/#cors-preflight-fetch-0 step 7
 */
export function onPreflight(rule: Rule): Rule {
  return { ...rule, id: `preflight-${rule.id}`, on: ['preflight'], corsError: `Preflight${rule.corsError}` };
}
