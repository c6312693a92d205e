/** Chromium's error for everything that CORS refuses, and for little else; any other names its own cause. */
export const REFUSED = 'net::ERR_FAILED';
