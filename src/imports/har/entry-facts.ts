import type { CallSite } from '../../exchange/call-site.ts';
import type { RequestBody, Response } from '../../exchange/exchange.ts';
import { callSiteInLog } from '../../exchange/logged-initiator.ts';
import { bodyInLog } from '../../exchange/logged-request.ts';
import type { ResourceType } from '../../exchange/network-event.ts';
import { timeOf } from '../../exports/timestamp.ts';
import { getHeader, type HeaderList } from '../../http/headers.ts';
import { isHttpUrl } from '../../http/origin.ts';
import type { EntryShape } from './entry-shape.ts';
import { linesOf } from './lines-of.ts';
import { resourceType } from './resource-type.ts';

/** What one entry of a HAR tells of one request or preflight: one leg of an exchange. */
export interface EntryFacts {
  readonly index: number;
  /** As HAR has it: without a fragment. */
  readonly url: string;
  readonly method: string;
  readonly type: ResourceType;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** When it left, as far as its timings tell; when it ended, if it never did. */
  readonly sentAt: number;
  readonly finishedAt: number;
  readonly requestHeaders: HeaderList;
  /** Whether it went over the wire; else these headers are what it would have carried. */
  readonly sent: boolean;
  readonly response: Response | null;
  /** Whether it was over when the file was saved, as far as that shows where nobody answered. */
  readonly isOver: boolean;
  /** What the browser calls the error: null where it says that there was none, undefined where it says nothing. */
  readonly error: string | null | undefined;
  /** What Playwright calls it. */
  readonly failureText: string | null;
  readonly isPreflight: boolean;
  readonly body: RequestBody | null;
  /** Where in the page's own code it was asked for; null where that is not said. */
  readonly callSite: CallSite | null;
  readonly pageref: string | null;
  /** Of the document whose HTML asked for it; null where that is not said. */
  readonly askedByUrl: string | null;
}

/** @returns null where it is no request of a page over HTTP: `data:`, `blob:`, `ws:`, a tunnel */
export function entryFacts(entry: EntryShape, index: number): EntryFacts | null {
  const { request, response } = entry;
  if (!isOfPage(request)) return null;
  const requestHeaders = linesOf(request.headers);
  const startedAt = timeOf(entry.startedDateTime);
  const duration = Math.max(0, entry.time ?? 0);
  const sent = (response?.status ?? 0) > 0 || hasLeft(entry);
  const [url = ''] = request.url.split('#', 1);
  return {
    index,
    url: new URL(url).href,
    method: request.method,
    type: resourceType(entry._resourceType ?? null, requestHeaders),
    startedAt,
    sentAt: startedAt + (sent ? beforeSending(entry) : duration),
    finishedAt: startedAt + duration,
    requestHeaders,
    sent,
    response: response && response.status > 0 ? answerOf(response, entry._fromCache ?? null) : null,
    isOver: isOver(entry),
    error: response?._error,
    failureText: response?._failureText ?? null,
    isPreflight: request.method === 'OPTIONS' && getHeader(requestHeaders, 'Access-Control-Request-Method') !== null,
    body: bodyInLog(request.postData ?? undefined, requestHeaders),
    callSite: callSiteInLog(entry._initiator),
    pageref: entry.pageref ?? null,
    askedByUrl: documentOf(entry),
  };
}

const documentOf = ({ _initiator: initiator }: EntryShape): string | null =>
  initiator?.type === 'parser' ? (initiator.url ?? null) : null;

/** To a proxy, the browser says CONNECT before it sends what is encrypted. */
const isOfPage = ({ method, url }: EntryShape['request']): boolean => isHttpUrl(url) && method !== 'CONNECT';

/** Of these the network stack adds some to all that it sends, and no page can set them. */
const ADDED_LAST = new Set(['host', ':authority', 'origin', 'sec-fetch-mode']);

/** Of a request that it stopped, Firefox leaves the timings empty. */
function hasLeft({ request, timings }: EntryShape): boolean {
  if (timings && Object.keys(timings).length === 0) return false;
  return request.headers.some(({ name }) => ADDED_LAST.has(name.toLowerCase()));
}

/**
 * As long as a request waits, Firefox knows no size of its answer; neither of the target of a redirect that it refused,
 * which carries no Origin yet.
 */
function isOver({ request, response }: EntryShape): boolean {
  if (!request.headers.some(({ name }) => /^(origin|sec-fetch-mode)$/i.test(name))) return true;
  return response != null && (response.status > 0 || (response.bodySize ?? -1) >= 0);
}

/** Milliseconds. What did not happen is -1; the wait for a preflight is in `blocked`. */
function beforeSending({ timings }: EntryShape): number {
  const parts = [timings?.blocked, timings?.dns, timings?.connect];
  return parts.reduce((sum: number, part) => (typeof part === 'number' && part > 0 ? sum + part : sum), 0);
}

type Answer = NonNullable<EntryShape['response']>;

/** What the browser's cache gave did not come over the wire. */
function answerOf({ status, headers, redirectURL }: Answer, cache: string | null): Response {
  const lines = linesOf(headers);
  const isMissing = redirectURL && getHeader(lines, 'Location') === null;
  const all: HeaderList = isMissing ? [...lines, ['Location', redirectURL]] : lines;
  if (cache === null) return { status, headers: all, judgedHeaders: null, fromCache: false };
  return { status, headers: null, judgedHeaders: all, fromCache: true };
}
