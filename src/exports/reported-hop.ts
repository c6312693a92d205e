import type { RequestBody } from '../exchange/exchange.ts';

// A part of the outward contract: see report.ts.

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
  id?: string;
  /** ISO 8601; absent where it is that of the hop. */
  startedAt?: string;
  /** ISO 8601; absent where it never ended. */
  finishedAt?: string;
  requestHeaders: Lines;
  /** The browser's name of the error; absent where there was none. */
  netError?: string;
}

/** One URL of an exchange: the first, or one a redirect led to. */
export interface ReportedHop extends ReportedAnswer {
  url: string;
  method: string;
  /** ISO 8601; absent where it is that of the exchange. */
  startedAt?: string;
  /** False where the browser stopped it before it was sent, or its cache answered: then `requestHeaders` is empty. */
  sent?: boolean;
  requestHeaders: Lines;
  /** What it would have sent, where it was stopped before that. */
  intendedHeaders?: Lines;
  body?: RequestBody;
  /** `cached`: one was needed, and the browser's cache had its answer. */
  preflight: null | 'cached' | ReportedPreflight;
  /** Where the browser said that it follows the redirect to; absent where that is the next hop, or nowhere. */
  redirectUrl?: string | null;
}
