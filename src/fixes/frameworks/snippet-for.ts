import type { Policy } from '../policy.ts';
import { UnquotableError } from '../quote.ts';
import type { Framework } from './framework.ts';
import { UnsayableError } from './unsayable-error.ts';

/** The snippet, or null where the framework cannot say the policy or cannot write a value: then it is not offered. */
export function snippetFor(framework: Framework, policy: Policy): string | null {
  try {
    return framework.snippet(policy);
  } catch (error) {
    if (error instanceof UnquotableError || error instanceof UnsayableError) return null;
    throw error;
  }
}
