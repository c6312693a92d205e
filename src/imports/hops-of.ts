import type { Hop, Preflight, Response } from '../exchange/exchange.ts';
import type { ReportedAnswer, ReportedExchange, ReportedHop, ReportedPreflight } from '../exports/report.ts';
import { timeOf } from '../exports/timestamp.ts';
import { redirectTarget } from '../http/redirect.ts';

/** The hops of a reported exchange: `reportHops` of src/exports, backwards. */
export function hopsOf(reported: ReportedExchange): readonly Hop[] {
  return reported.hops.map((hop, index) => {
    const startedAt = timeOf(hop.startedAt ?? reported.startedAt);
    const { preflight } = hop;
    const isAsked = preflight !== null && preflight !== 'cached';
    return {
      url: hop.url,
      method: hop.method,
      startedAt,
      // A request that is sent has headers, whatever it is.
      requestHeaders: (hop.sent ?? hop.requestHeaders.length > 0) ? hop.requestHeaders : null,
      intendedHeaders: hop.intendedHeaders ?? null,
      body: hop.body ?? null,
      preflight: isAsked ? preflightOf(preflight, `${reported.id}-preflight-${index}`, startedAt) : null,
      response: responseOf(hop),
      redirectUrl: hop.redirectUrl === undefined ? likelyRedirect(reported, hop, index) : hop.redirectUrl,
    };
  });
}

function preflightOf(preflight: ReportedPreflight, id: string, startedAt: number): Preflight {
  const { requestHeaders, netError, finishedAt } = preflight;
  return {
    id: preflight.id ?? id,
    startedAt: preflight.startedAt === undefined ? startedAt : timeOf(preflight.startedAt),
    finishedAt: finishedAt === undefined ? null : timeOf(finishedAt),
    requestHeaders,
    response: responseOf(preflight),
    netError: netError ?? null,
  };
}

function responseOf(answer: ReportedAnswer): Response | null {
  const { status, responseHeaders, judgedHeaders = null, fromCache = false, notReceived } = answer;
  if (status === null) return null;
  if (notReceived) return { status, headers: null, judgedHeaders: responseHeaders, fromCache };
  return { status, headers: responseHeaders, judgedHeaders, fromCache };
}

/** To the next hop; or, where the verdict on one that is not over is of a redirect, where that was to lead. */
function likelyRedirect({ hops, outcome, verdict }: ReportedExchange, hop: ReportedHop, index: number): string | null {
  const next = hops[index + 1];
  if (next) return next.url;
  const isAnnounced = outcome === 'pending' && verdict.on === 'redirect' && verdict.hop === index;
  return isAnnounced && hop.status !== null ? redirectTarget(hop.url, hop.status, hop.responseHeaders) : null;
}
