import type { HeaderList } from '../http/headers.ts';
import type { Response } from './exchange.ts';
import type { NetworkEvent, RequestStarted } from './network-event.ts';

/** One URL of a request, with the times that pairing needs. */
export interface Leg {
  readonly url: string;
  readonly method: string;
  readonly startedAt: number;
  sentAt: number | null;
  requestHeaders: HeaderList | null;
  response: Response | null;
  redirectUrl: string | null;
}

/** All that is known of one request id: an actual request or a preflight. */
export interface RequestRecord {
  readonly id: string;
  readonly start: RequestStarted;
  readonly legs: readonly Leg[];
  /** When the latest event of it happened that is known. */
  readonly lastEventAt: number;
  readonly finishedAt: number | null;
  readonly outcome: 'pending' | 'completed' | 'failed';
  readonly answered: boolean;
  readonly netError: string | null;
  /** False where the events are no possible life of a request: some were missed. */
  readonly whole: boolean;
}

/**
 * Folds the events of one request, in time order, into what is known of it.
 * @returns null where no event says which request it is
 */
export function foldRequest(events: readonly NetworkEvent[]): RequestRecord | null {
  const first = events.find((event) => event.kind !== 'joined');
  const joined = events.find((event) => event.kind === 'joined');
  // Met under way, its first `started` is a redirect that was followed.
  const start = first?.kind === 'started' ? first : (joined ?? events.find((event) => event.kind === 'started'));
  if (start?.kind !== 'started' && start?.kind !== 'joined') return null;
  const legs: Leg[] = [];
  let whole = start === first && !mayMissRedirect(events);
  if (start.kind === 'joined') legs.push(legOf(start));
  for (const event of events) {
    if (!advance(legs, event)) whole = false;
  }
  const end = events.findLast((event) => event.kind === 'completed' || event.kind === 'failed');
  return {
    id: start.requestId,
    start,
    // A copy has no room to spare for more legs, and thousands of records are kept.
    legs: [...legs],
    lastEventAt: events.at(-1)?.at ?? start.at,
    finishedAt: end?.at ?? null,
    outcome: end?.kind === 'completed' || end?.kind === 'failed' ? end.kind : 'pending',
    answered: events.some((event) => event.kind === 'answered' || event.kind === 'completed'),
    netError: end?.kind === 'failed' ? end.error : null,
    whole,
  };
}

const legOf = ({ url, method, at }: RequestStarted): Leg => ({
  url,
  method,
  startedAt: at,
  sentAt: null,
  requestHeaders: null,
  response: null,
  redirectUrl: null,
});

/**
 * Whether another listener took over between an answer and what the browser made of it: then the answer may have been a
 * redirect that was followed, and what came next was meant for somebody who was gone.
 */
function mayMissRedirect(events: readonly NetworkEvent[]): boolean {
  return events.some((event, index) => {
    const takenOver = event.kind === 'joined' && events[index - 1]?.kind === 'received';
    return takenOver && events[index + 1]?.kind !== 'redirected';
  });
}

/** Writes one event into the leg it belongs to; false where it cannot follow what came before. */
function advance(legs: Leg[], event: NetworkEvent): boolean {
  const leg = legs.at(-1);
  if (event.kind === 'joined') return true;
  if (event.kind === 'started') {
    legs.push(legOf(event));
    return !leg || leg.redirectUrl !== null;
  }
  if (!leg || leg.redirectUrl !== null) return event.kind === 'failed' && leg !== undefined;
  switch (event.kind) {
    case 'sent':
      leg.sentAt = event.at;
      leg.requestHeaders = event.headers;
      return true;
    case 'received':
      leg.response = { status: event.status, headers: event.headers, judgedHeaders: null, fromCache: false };
      return leg.requestHeaders !== null;
    case 'redirected':
      leg.redirectUrl = event.redirectUrl;
      return judged(leg, event.status, event.headers, false);
    case 'answered':
    case 'completed':
      return judged(leg, event.status, event.headers, event.fromCache);
    case 'failed':
      return true;
  }
}

/**
 * Notes what the browser judged. Without an earlier `received` the answer came from the browser itself (its cache, an
 * HSTS upgrade); then these headers are all there is, and where they are left out as "equal to those received" the
 * `received` was missed.
 */
function judged(leg: Leg, status: number, headers: HeaderList | null, fromCache: boolean): boolean {
  if (leg.response === null) {
    leg.response = { status, headers: null, judgedHeaders: headers, fromCache };
    return headers !== null;
  }
  leg.response = { ...leg.response, fromCache, judgedHeaders: headers ?? leg.response.judgedHeaders };
  return true;
}
