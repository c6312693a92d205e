import type { Policy } from '../policy.ts';
import { UnquotableError } from '../quote.ts';
import type { Framework } from './framework.ts';
import { UnsayableError } from './unsayable-error.ts';

/** The snippet, or null where the framework cannot say the policy or cannot write a value: then it is not offered. */
export function snippetFor(framework: Framework, policy: Policy): string | null {
  if (!isPlain(policy)) return null;
  try {
    return framework.snippet(policy);
  } catch (error) {
    if (error instanceof UnquotableError || error instanceof UnsayableError) return null;
    throw error;
  }
}

// A host may have `*`, `$` or `(` in it, and a page may use `*` as a method: to many products those are patterns. And
// `null` is the origin of every sandboxed page there is.
const ORIGIN = /^[a-z][a-z0-9+.-]*:\/\/[a-z0-9._:[\]-]+$/i;
const TOKEN = /^[!#$%&'+.^_`|~0-9a-z-]+$/i;

/** Whether every value means just itself wherever a well quoted one can be put. */
function isPlain({ origins, methods, requestHeaders, exposedHeaders }: Policy): boolean {
  const tokens = [...methods, ...requestHeaders, ...exposedHeaders];
  return origins.every((origin) => ORIGIN.test(origin)) && tokens.every((token) => TOKEN.test(token));
}
