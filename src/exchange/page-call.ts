import type { HeaderList } from '../http/headers.ts';
import type { CallSite } from './call-site.ts';

/** What the script that notes the calls is called: where a call site is looked for, it is not the page's own. */
export const PAGE_CALLS_SCRIPT = 'cors-verdict-page-calls.js';

/** A call of the page's own code that makes a request, as the page wrote it. It shares no id with the request. */
export interface PageCall {
  readonly id: string;
  readonly api: 'fetch' | 'xhr' | 'eventsource';
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly frameId: number;
  /** Absolute, as the page's base URL resolves it. */
  readonly url: string;
  /** As it goes over the wire: `get` is `GET`, `patch` stays `patch`. */
  readonly method: string;
  readonly mode: 'cors' | 'no-cors' | 'same-origin' | 'navigate';
  readonly credentials: 'omit' | 'same-origin' | 'include';
  /** Those that the page set; the browser adds more. */
  readonly headers: HeaderList;
  readonly callSite: CallSite | null;
  /** Whether a service worker may answer it, so that no request of the page's own is seen. */
  readonly controlled: boolean;
}

/** What came of a call, where the page got no answer. */
export interface PageCallFailed {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Name of the page's error, such as `TypeError` or `AbortError`; `error` or `timeout` of an XMLHttpRequest. */
  readonly error: string;
  /** The directive of the page's Content Security Policy that forbade it; null where none did. */
  readonly violatedDirective: string | null;
}

/** What the page's code does, as it is told while the page switch is on. */
export type PageCallEvent =
  | ({ readonly kind: 'called' } & PageCall)
  | ({ readonly kind: 'call-failed' } & PageCallFailed);
