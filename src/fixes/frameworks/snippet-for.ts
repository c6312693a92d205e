import type { Policy } from '../policy.ts';
import { UnquotableError } from '../quote.ts';
import type { Framework } from './framework.ts';

/** The snippet, or null where a value of the policy cannot be written in its syntax: then it is not offered. */
export function snippetFor(framework: Framework, policy: Policy): string | null {
  try {
    return framework.snippet(policy);
  } catch (error) {
    if (error instanceof UnquotableError) return null;
    throw error;
  }
}
