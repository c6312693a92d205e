import type { PageCall, PageCallFailed } from '../exchange/page-call.ts';
import type { ReportedCall, ReportedCallFailure } from './report.ts';
import { linesOf } from './report-hop.ts';
import { timestampOf } from './timestamp.ts';

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
