import type { Exchange, Hop, Preflight, RequestBody, Response } from '../exchange/exchange.ts';
import type { HeaderList } from '../http/headers.ts';
import { timestampOf } from './timestamp.ts';

// A part of the outward contract (see report.ts), and how it is written.

/** Header lines in their order, each its name and its value. */
export type Lines = [name: string, value: string][];

/** One answer of a server. */
export interface ReportedAnswer {
  /** Null where none came. */
  status: number | null;
  /** As the server sent them, one entry a header line. */
  responseHeaders: Lines;
  /** As the browser judged them, where something changed them on the way. */
  judgedHeaders?: Lines;
  /** The browser's cache answered. */
  fromCache?: true;
  /** Nothing came over the wire: `responseHeaders` are those that the browser judged. */
  notReceived?: true;
}

/** The OPTIONS request that the browser made on its own. */
export interface ReportedPreflight extends ReportedAnswer {
  /** The browser's id of this request. */
  id?: string;
  /** ISO 8601; absent where it is that of the hop. */
  startedAt?: string;
  /** ISO 8601; absent where it never ended. */
  finishedAt?: string;
  /** As they were sent. */
  requestHeaders: Lines;
  /** The browser's name of the error; absent where there was none. */
  netError?: string;
}

/** One URL of an exchange: the first, or one a redirect led to. */
export interface ReportedHop extends ReportedAnswer {
  /** Absolute. */
  url: string;
  /** As it goes over the wire. */
  method: string;
  /** ISO 8601; absent where it is that of the exchange. */
  startedAt?: string;
  /** False where the browser stopped it before it was sent, or its cache answered: then `requestHeaders` is empty. */
  sent?: boolean;
  /** As they were sent. */
  requestHeaders: Lines;
  /** What it would have sent, where it was stopped before that. */
  intendedHeaders?: Lines;
  body?: RequestBody;
  /** Null where none was needed; `cached` where one was, and the browser's cache had its answer. */
  preflight: null | 'cached' | ReportedPreflight;
  /** Where the browser said that it follows the redirect to; absent where that is the next hop, or nowhere. */
  redirectUrl?: string | null;
}

/**
 * The hops of an exchange as a report tells them; `hopsOf` of src/imports reads them back.
 * @param isCovered for each hop, whether the browser's cache had the answer to its preflight
 */
export function reportHops({ hops, startedAt }: Exchange, isCovered: readonly boolean[]): ReportedHop[] {
  return hops.map((hop, index) => ({
    url: hop.url,
    method: hop.method,
    ...(hop.startedAt !== startedAt && { startedAt: timestampOf(hop.startedAt) }),
    sent: hop.requestHeaders !== null,
    requestHeaders: linesOf(hop.requestHeaders),
    ...(hop.intendedHeaders && { intendedHeaders: linesOf(hop.intendedHeaders) }),
    ...(hop.body && { body: hop.body }),
    preflight: hop.preflight ? reportPreflight(hop.preflight, hop) : isCovered[index] ? 'cached' : null,
    ...reportAnswer(hop.response),
    ...reportRedirect(hop, hops[index + 1]),
  }));
}

export const linesOf = (list: HeaderList | null): Lines => (list ?? []).map(([name, value]) => [name, value]);

function reportPreflight(preflight: Preflight, hop: Hop): ReportedPreflight {
  const { id, startedAt, finishedAt, requestHeaders, response, netError } = preflight;
  return {
    id,
    ...(startedAt !== hop.startedAt && { startedAt: timestampOf(startedAt) }),
    ...(finishedAt !== null && { finishedAt: timestampOf(finishedAt) }),
    requestHeaders: linesOf(requestHeaders),
    ...reportAnswer(response),
    ...(netError !== null && { netError }),
  };
}

/** A cached answer was not sent now; what the cache gave is then the nearest to what the server once sent. */
function reportAnswer(response: Response | null): ReportedAnswer {
  if (!response) return { status: null, responseHeaders: [] };
  const { status, headers, judgedHeaders, fromCache } = response;
  return {
    status,
    responseHeaders: linesOf(headers ?? judgedHeaders),
    ...(headers && judgedHeaders && { judgedHeaders: linesOf(judgedHeaders) }),
    ...(fromCache && { fromCache }),
    ...(headers === null && { notReceived: true as const }),
  };
}

const reportRedirect = ({ redirectUrl }: Hop, next: Hop | undefined): Pick<ReportedHop, 'redirectUrl'> =>
  redirectUrl === (next?.url ?? null) ? {} : { redirectUrl };
