import type { NetworkEvent } from './exchange/network-event.ts';
import type { Origin } from './http/origin.ts';

/** A change of one kind of answer, to be tried without the server. */
export interface AnswerChange {
  /** Absolute; the query does not count. */
  readonly url: string;
  /** Method of the request that is answered: OPTIONS for a preflight. */
  readonly method: string;
  readonly on: 'preflight' | 'response';
  /** Header lines to set, each in the place of all lines of its name. */
  readonly set: Readonly<Record<string, string>>;
  /** Names of headers to take away. */
  readonly remove: readonly string[];
}

/** From a DevTools page to the background worker. */
export type ToBackground =
  /** First on every connection, and again when the page's origin changes: listen to this tab. */
  | { readonly type: 'watch'; readonly tabId: number; readonly origin: Origin }
  /** Sent at intervals shorter than the browser's idle limit, so that it lets the worker live. */
  | { readonly type: 'keep-awake' }
  /** On a connection of its own: change these answers in this tab, and no others, until the connection ends. */
  | { readonly type: 'try'; readonly tabId: number; readonly changes: readonly AnswerChange[] };

/** Name of the connection on which answers are changed. */
export const TRY_IT = 'cors-verdict-try-it';

/** From the background worker to a DevTools page. */
export type ToPanel =
  /** Answer to the first `watch`: from `since` (milliseconds since the epoch) on, this worker has missed nothing. */
  | { readonly type: 'watching'; readonly since: number }
  | { readonly type: 'events'; readonly events: readonly NetworkEvent[] }
  /** The tab shows another document: what older documents asked for may go. It may have been made, with frames, before. */
  | { readonly type: 'navigated'; readonly at: number; readonly url: string; readonly documentIds: readonly string[] }
  /** Whether the extension may see requests of this page at all. */
  | { readonly type: 'access'; readonly granted: boolean; readonly origin: Origin }
  /** Answer to `try`: the changes hold from now on, or the browser refused them. */
  | { readonly type: 'tried'; readonly error: string | null };

const TO_BACKGROUND = new Set<string>(['watch', 'keep-awake', 'try'] satisfies ToBackground['type'][]);
const TO_PANEL = new Set<string>(['watching', 'events', 'navigated', 'access', 'tried'] satisfies ToPanel['type'][]);

const typeOf = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' ? value.type : null;

export function isToBackground(value: unknown): value is ToBackground {
  return TO_BACKGROUND.has(typeOf(value) ?? '');
}

export function isToPanel(value: unknown): value is ToPanel {
  return TO_PANEL.has(typeOf(value) ?? '');
}
