import { getHeader } from '../http/headers.ts';
import type { RequestStarted } from './network-event.ts';
import type { Leg, RequestRecord } from './request-record.ts';

/** One hop of an actual request that may have been preflighted. */
interface Slot {
  readonly actual: RequestRecord;
  readonly leg: Leg;
}

/** Which preflight belongs to which hop. */
export type Pairs = ReadonlyMap<Leg, RequestRecord>;

/** What an OPTIONS request turned out to be; undecided until it is sent or over. */
export type Role = 'preflight' | 'actual' | 'undecided';

export function roleOf(record: RequestRecord): Role {
  const [leg] = record.legs;
  if (leg?.method !== 'OPTIONS') return 'actual';
  if (leg.requestHeaders === null) return record.outcome === 'pending' ? 'undecided' : 'actual';
  return getHeader(leg.requestHeaders, 'Access-Control-Request-Method') === null ? 'actual' : 'preflight';
}

/**
 * Gives every preflight the hop it was made for. Nothing in the events links the two, but the browser makes preflights
 * first come, first served: a preflight belongs to the earliest waiting hop that could have caused it.
 * @param records all requests to one URL, or with a hop to it; in any order
 * @param url the URL they share
 */
export function pairPreflights(url: string, records: readonly RequestRecord[]): Pairs {
  const preflights = records.filter((record) => roleOf(record) === 'preflight').sort(byStart);
  const waiting: Slot[] = records
    .filter((record) => roleOf(record) === 'actual')
    .flatMap((actual) => actual.legs.filter((leg) => leg.url === url).map((leg) => ({ actual, leg })))
    .sort((a, b) => a.leg.startedAt - b.leg.startedAt);
  const pairs = new Map<Leg, RequestRecord>();
  let firstOpen = 0;
  for (const preflight of preflights) {
    while (firstOpen < waiting.length && isClosed(waiting[firstOpen], preflight, pairs)) firstOpen++;
    for (let index = firstOpen; index < waiting.length; index++) {
      const slot = waiting[index];
      if (!slot || slot.leg.startedAt > preflight.start.at) break;
      if (pairs.has(slot.leg) || !couldCause(slot, preflight)) continue;
      pairs.set(slot.leg, preflight);
      break;
    }
  }
  return pairs;
}

const byStart = (a: RequestRecord, b: RequestRecord): number => a.start.at - b.start.at;

/** Whether no later preflight can belong to this slot: it has one, or its request went on before. */
function isClosed(slot: Slot | undefined, preflight: RequestRecord, pairs: Pairs): boolean {
  if (!slot) return false;
  return pairs.has(slot.leg) || endOfWait(slot) < preflight.start.at;
}

/** When the browser stopped waiting for a preflight of this hop: it sent the request, or gave it up. */
function endOfWait({ actual, leg }: Slot): number {
  return leg.sentAt ?? actual.finishedAt ?? Number.POSITIVE_INFINITY;
}

function couldCause(slot: Slot, preflight: RequestRecord): boolean {
  const { actual, leg } = slot;
  const asked = preflight.legs[0]?.requestHeaders ?? [];
  if (getHeader(asked, 'Access-Control-Request-Method') !== leg.method) return false;
  if (!isSameAsker(actual.start, preflight.start)) return false;
  if (actual.start.initiator !== preflight.start.initiator) return false;
  if (endOfWait(slot) < (preflight.finishedAt ?? preflight.start.at)) return false;
  return leg.requestHeaders === null || carriesWhatWasAsked(leg.requestHeaders, asked);
}

/** A document that is prerendered is in another frame than once it is shown, and may go on with a redirect there. */
function isSameAsker(a: RequestStarted, b: RequestStarted): boolean {
  if (a.documentId !== null && b.documentId !== null) return a.documentId === b.documentId;
  return a.frameId === b.frameId;
}

function carriesWhatWasAsked(sent: Parameters<typeof getHeader>[0], asked: Parameters<typeof getHeader>[0]): boolean {
  const origin = getHeader(sent, 'Origin');
  if (origin !== null && origin !== getHeader(asked, 'Origin')) return false;
  const names = getHeader(asked, 'Access-Control-Request-Headers')?.split(',') ?? [];
  return names.every((name) => getHeader(sent, name.trim()) !== null);
}
