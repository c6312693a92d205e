import type { ResourceType } from '../../exchange/network-event.ts';
import { getHeader, type HeaderList } from '../../http/headers.ts';

/** Words of DevTools for what webRequest calls otherwise. */
const LOGGED = new Map([
  ['document', 'main_frame'],
  ['fetch', 'xmlhttprequest'],
  ['xhr', 'xmlhttprequest'],
  ['eventsource', 'xmlhttprequest'],
  ['preflight', 'other'],
]);

/** @see https://fetch.spec.whatwg.org/#concept-request-destination */
const DESTINATIONS = new Map([
  ['empty', 'xmlhttprequest'],
  ['document', 'main_frame'],
  ['iframe', 'sub_frame'],
  ['frame', 'sub_frame'],
  ['embed', 'object'],
  ['object', 'object'],
  ['image', 'image'],
  ['script', 'script'],
  ['style', 'stylesheet'],
  ['font', 'font'],
  ['audio', 'media'],
  ['video', 'media'],
  ['track', 'media'],
]);

/**
 * What kind of resource was asked for, in webRequest's words. Where neither the tool nor the request itself says it, it
 * is told by what the request would take.
 * @param logged what DevTools calls it; null where the file does not say
 */
export function resourceType(logged: string | null, headers: HeaderList): ResourceType {
  const destination = DESTINATIONS.get(getHeader(headers, 'Sec-Fetch-Dest') ?? '');
  // DevTools has one word for a page and for a frame in it.
  if (logged === 'document') return destination ?? 'main_frame';
  if (logged !== null) return LOGGED.get(logged) ?? logged;
  if (destination) return destination;
  if (getHeader(headers, 'Origin') !== null) return 'xmlhttprequest';
  const accept = getHeader(headers, 'Accept') ?? '';
  if (accept.startsWith('text/html')) return 'main_frame';
  if (accept.startsWith('image/')) return 'image';
  if (accept.startsWith('text/css')) return 'stylesheet';
  return 'other';
}
