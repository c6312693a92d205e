import type { Exchange, Hop, Preflight, Response } from '../exchange/exchange.ts';
import type { HeaderList } from '../http/headers.ts';
import type { Lines, ReportedAnswer, ReportedHop, ReportedPreflight } from './report.ts';
import { timestampOf } from './timestamp.ts';

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
