import { getHeader } from '../../http/headers.ts';
import type { Answer } from './finding-rule.ts';

export const MAX_AGE = 'Access-Control-Max-Age';
/** Seconds; the most that Chromium keeps an answer (services/network/cors/preflight_result.cc). */
export const CHROMIUM_CAP = 7200;

/** Access-Control-Max-Age of a preflight that passed: no other is kept. Undefined where there was none. */
export function maxAgeOf({ headers, status, allowOrigin }: Answer): string | null | undefined {
  if (status < 200 || status > 299 || allowOrigin === null) return undefined;
  return getHeader(headers, MAX_AGE);
}

/** What 64 bits hold; Chromium reads no more than that, and takes a longer number for none. */
const LONGEST = 2n ** 63n - 1n;

/** Whether the value is a number of seconds to every browser. */
export const isSeconds = (value: string): boolean => /^\d+$/.test(value) && BigInt(value) <= LONGEST;
