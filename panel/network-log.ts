import type { LogEntry } from '../src/exchange/log-entry.ts';
import { callSiteInLog, type LoggedInitiator } from '../src/exchange/logged-initiator.ts';
import { bodyInLog, intendedInLog, type PostData } from '../src/exchange/logged-request.ts';
import { NEVER_SENT } from '../src/exchange/net-error.ts';
import type { HeaderList } from '../src/http/headers.ts';

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
  readonly _initiator?: LoggedInitiator;
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
      callSite: callSiteInLog(entry._initiator),
      body: bodyInLog(postData, headers),
      intendedHeaders: entry.response.status === 0 ? intendedInLog(headers) : null,
    });
  });
}

/** Of a file there is no request on a network, whether or not it may be read. */
function errorOf({ request, response: { _error: error } }: Entry): string | null {
  return error === '' || (error && request.url.startsWith('file:')) ? NEVER_SENT : (error ?? null);
}
