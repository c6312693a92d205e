import { parseTokenList } from '../../http/token-list.ts';
import type { Violation } from '../verdict.ts';

/**
 * The violation of a list header that is no comma-separated list of tokens, or null where it parses. What passes is
 * the same tokens, with commas between them.
 */
export function unparsableList(header: string, value: string | null): Violation | null {
  if (value === null || parseTokenList(value) !== 'failure') return null;
  const tokens = value.match(/[!#$%&'*+\-.^_`|~0-9A-Za-z]+/g) ?? [];
  return { failedParameter: '', header, actual: value, expected: tokens.join(', ') };
}
