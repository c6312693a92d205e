import type { HeaderList } from '../http/headers.ts';
import type { CallSite } from './call-site.ts';
import type { RequestBody } from './exchange.ts';
import type { ResourceType } from './network-event.ts';

/** One line of DevTools' own network log. It shares no id with the request, and comes when that is over. */
export interface LogEntry {
  readonly url: string;
  readonly method: string;
  /** `preflight` is DevTools' own word. */
  readonly type: ResourceType;
  /** When the page asked, milliseconds since the epoch: a little before the request begins. */
  readonly at: number;
  /**
   * DevTools' name of the network error, which may say more than the one an extension is told; null where there was
   * none, and `NEVER_SENT` where the browser stopped the request before it became one.
   */
  readonly error: string | null;
  readonly callSite: CallSite | null;
  readonly body: RequestBody | null;
  /** What it was to carry, where there was no answer: it may never have been sent. Else null. */
  readonly intendedHeaders: HeaderList | null;
}
