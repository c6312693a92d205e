import { type Exchange, UNKNOWN_FRAME } from '../exchange/exchange.ts';
import type { PageCall, PageCallFailed } from '../exchange/page-call.ts';
import type { ReportedCall, ReportedCallFailure, ReportedExchange } from '../exports/report.ts';
import { timeOf } from '../exports/timestamp.ts';
import { hopsOf } from './hops-of.ts';

/**
 * The facts of a reported exchange, from which it can be judged anew. Our own reports have them all; what somebody
 * else's lacks is taken to be what lets its verdict stand, as far as one can tell.
 */
export function exchangeOf(reported: ReportedExchange): Exchange {
  const { call, callFailure, finishedAt, outcome } = reported;
  return {
    id: reported.id,
    type: reported.type,
    initiator: reported.initiatorUnknown ? null : reported.origin,
    topLevelOrigin: reported.topLevelOrigin === undefined ? likelyPage(reported) : reported.topLevelOrigin,
    frameId: reported.frameId ?? UNKNOWN_FRAME,
    documentId: reported.documentId ?? null,
    fromWorker: reported.fromWorker ?? false,
    startedAt: timeOf(reported.startedAt),
    finishedAt: finishedAt === undefined ? null : timeOf(finishedAt),
    hops: hopsOf(reported),
    outcome,
    answered: reported.answered ?? likelyAnswered(reported),
    netError: reported.netError,
    callSite: reported.callSite ?? null,
    call: call ? callOf(call) : null,
    callFailure: callFailure ? callFailureOf(callFailure) : null,
    partial: reported.partial ?? false,
  };
}

/** That a request to another site carries no sign of credentials shows only where the page's own site is known. */
const likelyPage = ({ credentials, origin }: ReportedExchange): string | null =>
  credentials.mode === 'not-include' ? origin : null;

/** Only of an answer that passed the browser's checks can it be said that CORS allows it, or does not apply. */
const likelyAnswered = ({ outcome, verdict }: ReportedExchange): boolean =>
  outcome === 'completed' || verdict.outcome === 'allowed' || verdict.outcome === 'not-cors';

const callOf = ({ calledAt, ...call }: ReportedCall): PageCall => ({ ...call, at: timeOf(calledAt) });

const callFailureOf = ({ failedAt, ...failure }: ReportedCallFailure): PageCallFailed => ({
  ...failure,
  at: timeOf(failedAt),
});
