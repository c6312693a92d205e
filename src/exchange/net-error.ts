/** Chromium's error for everything that CORS refuses, and for little else; any other names its own cause. */
export const REFUSED = 'net::ERR_FAILED';

/**
 * Before it loads a font, Chromium looks for it with a request that only its cache may answer, and that fails with this
 * where the cache has none. No page can make such a request to another origin (`only-if-cached` is for its own alone).
 */
export const NOT_IN_CACHE = 'net::ERR_CACHE_MISS';
