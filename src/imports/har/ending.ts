import { REFUSED } from '../../exchange/net-error.ts';
import type { EntryFacts } from './entry-facts.ts';

/** What a file says of how a request ended. */
export type Ending =
  /** The browser's own word: what it calls the error, or null where the page got its answer. */
  | { readonly kind: 'told'; readonly error: string | null }
  /** The browser went no further than what is there; what it calls the error, or null where it does not say. */
  | { readonly kind: 'stopped'; readonly error: string | null }
  /** Whether the page got the answer that is there, or one that was still to come, nobody says. */
  | { readonly kind: 'untold' };

/** In the place of a browser's name of an error. */
export const UNNAMED = 'an error that the file does not name';

/** WebKit's sentences on a refusal by CORS; there are about a dozen of them. */
const WEBKIT_REFUSAL = /access[- ]control|cross-origin|preflight/i;

/**
 * @param recorder what wrote the file, such as `Firefox` or `Playwright/chromium`: `creator.name`, and the browser that
 *   a tool drove
 */
export function endingOf({ error, failureText, response, isOver }: EntryFacts, recorder: string): Ending {
  if (failureText !== null) {
    return recorder === 'Playwright/chromium'
      ? { kind: 'told', error: failureText }
      : { kind: 'stopped', error: failureText };
  }
  // Only Chromium writes that there was no error.
  if (error === null) return { kind: 'told', error: null };
  if (error !== undefined) {
    if (error === '' || error.startsWith('net::')) return { kind: 'told', error };
    return { kind: 'stopped', error: WEBKIT_REFUSAL.test(error) ? REFUSED : error };
  }
  if (!response) return isOver ? { kind: 'stopped', error: null } : { kind: 'untold' };
  return recorder === 'Playwright/chromium' ? { kind: 'told', error: null } : { kind: 'untold' };
}
