import { isHttpUrl, type Origin } from '../http/origin.ts';
import { redirectTarget } from '../http/redirect.ts';
import type { Exchange, Gap, Hop, Preflight } from './exchange.ts';
import type { LogEntry } from './log-entry.ts';
import { exacter, REFUSED } from './net-error.ts';
import type { RequestNotes } from './notes.ts';
import type { Pairs } from './pair.ts';
import type { Leg, RequestRecord } from './request-record.ts';

/** What an exchange is built with, beside the request itself. */
export interface Surroundings {
  readonly pairs: Pairs;
  /** The times in which nobody listened. */
  readonly gaps: readonly Gap[];
  readonly topLevelOrigin: Origin | null;
  notesOf(requestId: string): RequestNotes;
}

/** Puts an actual request together with its preflights, and with what others told of it. */
export function buildExchange(record: RequestRecord, surroundings: Surroundings): Exchange {
  const { pairs, gaps, topLevelOrigin, notesOf } = surroundings;
  const { call, callFailure, entries } = notesOf(record.id);
  const hops = record.legs.map((leg, place) => {
    const preflight = pairs.get(leg);
    const { sentAt, ...told } = leg;
    return {
      ...told,
      ...loggedOf(leg, place, entries.get(place)),
      preflight: preflight ? preflightOf(preflight, notesOf(preflight.id)) : null,
    };
  });
  const { type, initiator, frameId, documentId, fromWorker, at } = record.start;
  return {
    id: record.id,
    type,
    initiator,
    topLevelOrigin,
    frameId,
    documentId,
    fromWorker,
    startedAt: at,
    finishedAt: record.finishedAt,
    hops,
    outcome: record.outcome,
    answered: record.answered,
    netError: exacter(record.netError, entries.get(hops.length - 1)?.error),
    callSite: [...entries.values()].find(({ callSite }) => callSite !== null)?.callSite ?? call?.callSite ?? null,
    call,
    callFailure,
    partial: isPartial(record, pairs, gaps),
  };
}

/** What DevTools' log alone tells of a hop. */
function loggedOf(leg: Leg, place: number, entry: LogEntry | undefined): Pick<Hop, 'body' | 'intendedHeaders'> {
  const isUnsent = place === 0 && leg.requestHeaders === null;
  return { body: entry?.body ?? null, intendedHeaders: (isUnsent && entry?.intendedHeaders) || null };
}

function preflightOf({ id, start, finishedAt, legs, netError }: RequestRecord, { entries }: RequestNotes): Preflight {
  const [leg] = legs;
  return {
    id,
    startedAt: start.at,
    finishedAt,
    requestHeaders: leg?.requestHeaders ?? [],
    response: leg?.response ?? null,
    netError: exacter(netError, entries.get(0)?.error),
  };
}

/** Whether events of this exchange were missed: what is there is impossible, or a gap lies where something should be. */
function isPartial(record: RequestRecord, pairs: Pairs, gaps: readonly Gap[]): boolean {
  if (!record.whole) return true;
  if (gaps.length === 0) return false;
  if (record.legs.some((leg) => pairs.get(leg)?.whole === false)) return true;
  const last = record.legs.at(-1);
  // A redirect to mailto: and the like is the last that is ever heard of a request.
  if (last?.redirectUrl != null && !isHttpUrl(last.redirectUrl)) return false;
  // Whatever was still to come of it may have been told to nobody.
  if (record.outcome === 'pending' && !record.answered) return gaps.some(({ to }) => to >= record.lastEventAt);
  if (!last || record.netError !== REFUSED) return false;
  // Refused, but what the browser judged was not seen. Any other net error needs no message to explain it.
  if (last.sentAt === null) return pairs.get(last)?.legs[0]?.response == null;
  if (last.response === null) return true;
  // A redirect may have been followed while nobody listened, and what was refused came after it.
  const isRedirect = redirectTarget(last.url, last.response.status, last.response.headers ?? []) !== null;
  return isRedirect && gaps.some(({ from, to }) => from <= record.lastEventAt && to >= last.startedAt);
}
