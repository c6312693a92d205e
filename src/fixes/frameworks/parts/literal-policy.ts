import type { Policy } from '../../policy.ts';
import { UnsayableError } from '../unsayable-error.ts';

/** What a library takes for something else than the value itself, beside what no library is given. */
export interface NotLiteral {
  readonly origin?: RegExp;
  readonly method?: RegExp;
  readonly header?: RegExp;
}

/** Methods that the library would send or compare in upper case, though methods are case-sensitive. */
export const UPPER_CASE_ONLY: NotLiteral = { method: /[a-z]/ };

/** RFC 9110, section 5.6.2, without those that are `*` alone, which is a wildcard to browsers and libraries. */
const NAME = /^(?!\*$)[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

// In a host, `*` and `,` are allowed, but libraries take them for a pattern and for two origins. `null` is of no one.
const NOT_AN_ORIGIN = /[*,\s]|[^ -~]|^null$|^$/;

/**
 * The policy, where a library that is given lists reads just its values.
 *
 * @throws UnsayableError
 */
export function literalPolicy(policy: Policy, { origin, method, header }: NotLiteral = {}): Policy {
  const refuse = (value: string | undefined, what: string) => {
    if (value !== undefined) throw new UnsayableError(`It has no way to allow just the ${what} ${value}.`);
  };
  const headers = [...policy.requestHeaders, ...policy.exposedHeaders];
  refuse(
    policy.origins.find((value) => NOT_AN_ORIGIN.test(value) || origin?.test(value)),
    'origin',
  );
  refuse(
    policy.methods.find((value) => !NAME.test(value) || method?.test(value)),
    'method',
  );
  refuse(
    headers.find((value) => !NAME.test(value) || header?.test(value)),
    'header',
  );
  return policy;
}
