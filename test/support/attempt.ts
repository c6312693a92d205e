import type { Framework } from '../../src/fixes/frameworks/framework.ts';
import { UnsayableError } from '../../src/fixes/frameworks/unsayable-error.ts';
import type { Policy } from '../../src/fixes/policy.ts';
import { UnquotableError } from '../../src/fixes/quote.ts';

/** Like `snippetFor`, without its look at the values before they get as far as being quoted. */
export function attempt(framework: Framework, policy: Policy): string | null {
  try {
    return framework.snippet(policy);
  } catch (error) {
    if (error instanceof UnquotableError || error instanceof UnsayableError) return null;
    throw error;
  }
}
