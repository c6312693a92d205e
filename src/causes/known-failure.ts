import type { Verdict } from '../cors/verdict.ts';
import type { Cause } from './cause.ts';

/** What is not CORS is known already, and is told as it is. */
export function knownFailure({ failure }: Verdict): readonly Cause[] {
  return failure ? [failure] : [];
}
