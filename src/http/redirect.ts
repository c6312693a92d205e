import { type HeaderList, headerLines } from './headers.ts';

const REDIRECT_STATUSES = new Set([301, 302, 303, 307, 308]);

/**
 * Whether it is the status of a redirect, wherever that leads.
 * @see https://fetch.spec.whatwg.org/#redirect-status
 */
export const isRedirectStatus = (status: number): boolean => REDIRECT_STATUSES.has(status);

/**
 * Where an answer redirects to, or null where it is an ordinary answer. Chromium treats an empty Location like a
 * missing one, and 300, 304, 305 and 306 as ordinary answers whatever their Location says. Of several equal Location
 * lines it takes one; different ones never reach us, they are a network error (measured, Chromium 156).
 * @returns the absolute target, or the Location as sent where it cannot be parsed
 * @see https://fetch.spec.whatwg.org/#concept-response-location-url
 */
export function redirectTarget(url: string, status: number, headers: HeaderList): string | null {
  if (!isRedirectStatus(status)) return null;
  const [location] = headerLines(headers, 'Location');
  if (location === undefined || location === '') return null;
  return URL.canParse(location, url) ? new URL(location, url).href : location;
}
