import type { CallSite } from '../exchange/call-site.ts';
import type { PageCall, PageCallFailed } from '../exchange/page-call.ts';
import { type Lines, linesOf } from './reported-hop.ts';
import { timestampOf } from './timestamp.ts';

// A part of the outward contract (see report.ts), and how it is written.

/** A call of the page's own code, as the page wrote it. */
export interface ReportedCall {
  /** Of the call, not of the exchange. */
  id: string;
  /** What was called. */
  api: PageCall['api'];
  /** ISO 8601. */
  calledAt: string;
  /** As in the exchange. */
  frameId: number;
  /** Absolute. */
  url: string;
  /** As it goes over the wire. */
  method: string;
  /** Of the request, as the standard has it. */
  mode: PageCall['mode'];
  /** Credentials mode of the request, as the standard has it. */
  credentials: PageCall['credentials'];
  /** Those that the page set. */
  headers: Lines;
  callSite: CallSite | null;
  /** A service worker may answer it. */
  controlled: boolean;
}

/** What came of a call, where the page got no answer. */
export interface ReportedCallFailure {
  /** Of the call. */
  id: string;
  /** ISO 8601. */
  failedAt: string;
  /** Name of the page's error, such as `TypeError`. */
  error: string;
  /** The directive of the page's Content Security Policy that forbade it; null where none did. */
  violatedDirective: string | null;
}

/** A call of the page's as a report tells it. */
export function reportCall(call: PageCall): ReportedCall {
  const { id, api, at, frameId, url, method, mode, credentials, headers, callSite, controlled } = call;
  const asked = { url, method, mode, credentials, headers: linesOf(headers) };
  return { id, api, calledAt: timestampOf(at), frameId, ...asked, callSite, controlled };
}

/** What came of a call, as a report tells it. */
export function reportCallFailure({ id, at, error, violatedDirective }: PageCallFailed): ReportedCallFailure {
  return { id, failedAt: timestampOf(at), error, violatedDirective };
}
