import type { DeclarativeNetRequest } from 'webextension-polyfill';
import type { AnswerChange } from '../src/messages.ts';
import { CORS_TYPES } from './cors-types.ts';

/** With what the polyfill's types, made from Firefox, do not say of a rule. */
type Rule = DeclarativeNetRequest.Rule;
type HeaderChange = { header: string; operation: 'set' | 'remove'; value?: string };

/** The browser has a word for these; whatever else a page makes up is `other` to it. */
const METHODS = new Set(['connect', 'delete', 'get', 'head', 'options', 'patch', 'post', 'put']);

/**
 * Session rules that change these answers in one tab.
 * @param firstId the first of as many ids as there are changes
 * @see https://developer.chrome.com/docs/extensions/reference/api/declarativeNetRequest
 */
export function rulesOf(changes: readonly AnswerChange[], tabId: number, firstId: number): Rule[] {
  return changes.map((change, place) => ({
    id: firstId + place,
    condition: {
      tabIds: [tabId],
      regexFilter: regexOf(change.url),
      isUrlFilterCaseSensitive: true,
      requestMethods: [methodOf(change.method)],
      // Never a navigation: the page itself stays as it is.
      resourceTypes: [...CORS_TYPES],
    },
    action: { type: 'modifyHeaders', responseHeaders: headerChanges(change) },
  }));
}

function headerChanges({ on, set, remove }: AnswerChange): HeaderChange[] {
  // A preflight that the browser kept would let requests pass after all this is over.
  const kept = on === 'preflight' ? { ...set, 'Access-Control-Max-Age': '0' } : set;
  return [
    ...Object.entries(kept).map(([header, value]) => ({ header, operation: 'set' as const, value })),
    ...remove.filter((header) => !(header in kept)).map((header) => ({ header, operation: 'remove' as const })),
  ];
}

/** This scheme, host and path, whatever the query; every character stands for itself. */
function regexOf(url: string): string {
  const { origin, pathname } = new URL(url);
  const quoted = `${origin}${pathname}`.replace(/[^\w:/]/g, '\\$&');
  return `^${quoted}(?:[?#]|$)`;
}

function methodOf(method: string): string {
  const known = method.toLowerCase();
  return METHODS.has(known) ? known : 'other';
}
