import { onPreflight } from './on-preflight.ts';
import { redirectTaintedOrigin } from './redirect-tainted-origin.ts';

export const preflightRedirectTaintedOrigin = onPreflight(redirectTaintedOrigin);
