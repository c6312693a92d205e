import { UNKNOWN_FRAME } from './exchange.ts';
import { createLegPool, type FreeLeg, LATEST } from './leg-pool.ts';
import type { LogEntry } from './log-entry.ts';
import { NEVER_SENT } from './net-error.ts';
import type { NetworkEvent, RequestStarted } from './network-event.ts';
import type { PageCall, PageCallEvent, PageCallFailed } from './page-call.ts';
import { roleOf } from './pair.ts';
import { foldRequest, type RequestRecord } from './request-record.ts';

/** What is told of one request by those who do not know its id. */
export interface RequestNotes {
  readonly call: PageCall | null;
  readonly callFailure: PageCallFailed | null;
  /** DevTools' log, by the place of the leg it is of. */
  readonly entries: ReadonlyMap<number, LogEntry>;
}

export interface Matched {
  /** Ids of the requests that there is now more to say of. */
  readonly learnt: readonly string[];
  /** The requests that were asked for and never made: no browser tells an extension of them, so these events are ours. */
  readonly unsent: readonly NetworkEvent[];
}

/** Gives what DevTools' log and the page's own code tell to the requests it is of. */
export interface Notes {
  addCalls(events: readonly PageCallEvent[]): void;
  addEntries(entries: readonly LogEntry[]): void;
  /** Takes note of a request, which some of this may be of. */
  saw(record: RequestRecord): void;
  /**
   * Matches what is not matched yet.
   * @param newestAt when the latest event of all happened, milliseconds since the epoch
   */
  match(newestAt: number): Matched;
  of(requestId: string): RequestNotes;
  forget(requestId: string): void;
  forgetBefore(at: number): void;
}

const NOTHING: RequestNotes = { call: null, callFailure: null, entries: new Map() };

interface Waiting {
  readonly call: PageCall;
  failure: PageCallFailed | null;
}

export function createNotes(): Notes {
  const byRequest = new Map<string, RequestNotes>();
  const requestOfCall = new Map<string, string>();
  const calls = new Map<string, Waiting>();
  const legsOfCalls = createLegPool();
  const legsOfEntries = createLegPool();
  let entries: readonly LogEntry[] = [];
  let learnt = new Set<string>();
  let unsent: NetworkEvent[] = [];
  let unsentEntries = 0;

  function note(id: string, more: Partial<RequestNotes>): void {
    byRequest.set(id, { ...(byRequest.get(id) ?? NOTHING), ...more });
    learnt.add(id);
  }

  function addCall(event: PageCallEvent): void {
    if (event.kind === 'called') {
      calls.set(event.id, { call: event, failure: null });
      return;
    }
    const waiting = calls.get(event.id);
    const request = requestOfCall.get(event.id);
    if (waiting) waiting.failure = event;
    else if (request !== undefined) note(request, { callFailure: event });
  }

  function saw(record: RequestRecord): void {
    legsOfCalls.add(record);
    legsOfEntries.add(record);
  }

  /** The page and DevTools may both tell of it, so it is a request to match like any other. */
  function make(events: readonly NetworkEvent[]): void {
    unsent.push(...events);
    const record = foldRequest(events);
    if (record) saw(record);
  }

  /** Whether nothing more is expected of this call. */
  function matchCall({ call, failure }: Waiting, newestAt: number): boolean {
    const leg = legsOfCalls.take(call, (free) => couldBe(call, free) && !byRequest.get(free.record.id)?.call);
    // What a service worker made of it is told as a request of the worker's own.
    const isUnsent = failure !== null && !call.controlled;
    const id = leg?.record.id ?? (isUnsent ? call.id : null);
    // It went to the page's own origin, to a blob:, or to the page's service worker.
    if (id === null) return call.at < newestAt - LATEST;
    requestOfCall.set(call.id, id);
    note(id, { call, callFailure: failure });
    if (!leg && failure) make(unsentEvents(id, { ...call, type: 'xmlhttprequest' }, failure.at));
    return true;
  }

  function matchEntry(entry: LogEntry, newestAt: number): boolean {
    const isUnsent = entry.error === NEVER_SENT;
    const leg = legsOfEntries.take(entry, ({ record, place }) => {
      const isFree = !byRequest.get(record.id)?.entries.has(place);
      const isAlike = (roleOf(record) === 'preflight') === (entry.type === 'preflight');
      return isFree && isAlike && (record.netError === NEVER_SENT) === isUnsent;
    });
    if (!leg && !isUnsent) return entry.at < newestAt - LATEST;
    const id = leg?.record.id ?? `log-${unsentEntries++}`;
    note(id, { entries: new Map(byRequest.get(id)?.entries).set(leg?.place ?? 0, entry) });
    if (!leg) make(unsentEvents(id, { ...entry, frameId: UNKNOWN_FRAME }, entry.at));
    return true;
  }

  return {
    addCalls: (events) => events.forEach(addCall),
    addEntries(more) {
      entries = [...entries, ...more];
    },
    saw,
    match(newestAt) {
      entries = entries.filter((entry) => !matchEntry(entry, newestAt));
      for (const [id, waiting] of calls) if (matchCall(waiting, newestAt)) calls.delete(id);
      legsOfCalls.dropBefore(newestAt - LATEST);
      legsOfEntries.dropBefore(newestAt - LATEST);
      const matched = { learnt: [...learnt], unsent };
      learnt = new Set();
      unsent = [];
      return matched;
    },
    of: (requestId) => byRequest.get(requestId) ?? NOTHING,
    forget(requestId) {
      const { call } = byRequest.get(requestId) ?? NOTHING;
      if (call) requestOfCall.delete(call.id);
      byRequest.delete(requestId);
    },
    forgetBefore(at) {
      for (const [id, { call }] of calls) if (call.at < at) calls.delete(id);
      entries = entries.filter((entry) => entry.at >= at);
    },
  };
}

const couldBe = ({ frameId }: PageCall, { record: { start, netError }, place }: FreeLeg): boolean =>
  place === 0 &&
  start.type === 'xmlhttprequest' &&
  !start.fromWorker &&
  (start.frameId === frameId || netError === NEVER_SENT);

function unsentEvents(
  requestId: string,
  { url, method, type, at, frameId }: Pick<RequestStarted, 'url' | 'method' | 'type' | 'at' | 'frameId'>,
  failedAt: number,
): NetworkEvent[] {
  const asked = { requestId, url, method, type, at, frameId, initiator: null, documentId: null, fromWorker: false };
  return [
    { kind: 'started', ...asked },
    { kind: 'failed', requestId, at: failedAt, error: NEVER_SENT },
  ];
}
