/** Chromium's error for everything that CORS refuses, and for little else; any other names its own cause. */
export const REFUSED = 'net::ERR_FAILED';

/**
 * Before it loads a font, Chromium looks for it with a request that only its cache may answer, and that fails with this
 * where the cache has none. No page can make such a request to another origin (`only-if-cached` is for its own alone).
 */
export const NOT_IN_CACHE = 'net::ERR_CACHE_MISS';

/**
 * What stands in the place of a network error where the browser stopped a request before the network heard of it: mixed
 * content, Content Security Policy, DevTools' request blocking, a scheme that is not HTTP (measured, Chromium 156).
 */
export const NEVER_SENT = '';

/**
 * The one of two names of one error that says more. DevTools names why an answer was kept from a page
 * (`net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin`), and of a failed preflight more than `net::ERR_FAILED`.
 * @param logged as DevTools' log has it
 */
export function exacter(told: string | null, logged: string | null | undefined): string | null {
  if (told === null || !logged) return told;
  return told === REFUSED || logged.startsWith(`${told}.`) ? logged : told;
}
