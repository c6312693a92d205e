import type { CallSite } from '../src/exchange/call-site.ts';
import type { LogEntry } from '../src/exchange/log-entry.ts';
import { bodyInLog, intendedInLog, type PostData } from '../src/exchange/logged-request.ts';
import { NEVER_SENT } from '../src/exchange/net-error.ts';
import { PAGE_CALLS_SCRIPT } from '../src/exchange/page-call.ts';
import type { HeaderList } from '../src/http/headers.ts';

/** A place in a script; lines and columns from 0, as DevTools' protocol has them. */
interface CallFrame {
  readonly functionName?: unknown;
  readonly url?: unknown;
  readonly lineNumber?: unknown;
  readonly columnNumber?: unknown;
}

interface Stack {
  readonly callFrames?: readonly CallFrame[];
  /** Who scheduled it: a promise, a timer. */
  readonly parent?: Stack;
}

/** HAR 1.2, and what Chromium adds to it. Firefox has none of the fields with an underscore. */
interface Entry {
  readonly startedDateTime: string;
  readonly request: {
    readonly url: string;
    readonly method: string;
    readonly headers: readonly { readonly name: string; readonly value: string }[];
    readonly postData?: PostData;
  };
  readonly response: { readonly status: number; readonly _error?: string | null };
  readonly _resourceType?: string;
  readonly _initiator?: CallFrame & { readonly type?: string; readonly stack?: Stack };
}

/** DevTools' words for what webRequest calls otherwise. */
const TYPES = new Map([
  ['fetch', 'xmlhttprequest'],
  ['xhr', 'xmlhttprequest'],
  ['eventsource', 'xmlhttprequest'],
]);

/** Listens to DevTools' own network log, which tells of a request once it is over. */
export function readNetworkLog(
  network: { readonly onRequestFinished: { addListener(listener: (request: unknown) => void): void } },
  tell: (entry: LogEntry) => void,
): void {
  network.onRequestFinished.addListener((request: unknown) => {
    const entry = request as Entry;
    const { url, method, postData } = entry.request;
    if (!/^(https?|file):/.test(url)) return;
    const headers: HeaderList = entry.request.headers.map(({ name, value }) => [name, value]);
    tell({
      url,
      method,
      type: TYPES.get(entry._resourceType ?? '') ?? entry._resourceType ?? 'other',
      at: Date.parse(entry.startedDateTime),
      error: errorOf(entry),
      callSite: callSiteOf(entry),
      body: bodyInLog(postData, headers),
      intendedHeaders: entry.response.status === 0 ? intendedInLog(headers) : null,
    });
  });
}

/** Of a file there is no request on a network, whether or not it may be read. */
function errorOf({ request, response: { _error: error } }: Entry): string | null {
  return error === '' || (error && request.url.startsWith('file:')) ? NEVER_SENT : (error ?? null);
}

/** The innermost line of the page's own code; a tag in its HTML is one too. */
function callSiteOf({ _initiator: initiator }: Entry): CallSite | null {
  if (!initiator) return null;
  if (initiator.type === 'parser') return placeOf(initiator);
  for (let stack = initiator.stack; stack; stack = stack.parent) {
    const place = stack.callFrames
      ?.map(placeOf)
      .find((found) => found !== null && !found.url.endsWith(PAGE_CALLS_SCRIPT));
    if (place) return place;
  }
  return null;
}

function placeOf({ url, lineNumber, columnNumber, functionName }: CallFrame): CallSite | null {
  if (typeof url !== 'string' || url === '' || typeof lineNumber !== 'number') return null;
  const column = typeof columnNumber === 'number' ? columnNumber + 1 : 1;
  return { url, line: lineNumber + 1, column, functionName: typeof functionName === 'string' ? functionName : '' };
}
