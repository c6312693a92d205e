import { createHeaderPool } from '../http/header-pool.ts';
import type { Origin } from '../http/origin.ts';
import { buildExchange } from './build-exchange.ts';
import { isCrossOrigin } from './cross-origin.ts';
import { type Entry, newEntry } from './entry.ts';
import type { Exchange, Gap } from './exchange.ts';
import type { LogEntry } from './log-entry.ts';
import { NOT_IN_CACHE } from './net-error.ts';
import { byTime, type NetworkEvent } from './network-event.ts';
import { createNotes } from './notes.ts';
import type { PageCallEvent } from './page-call.ts';
import { type Pairs, pairPreflights, roleOf } from './pair.ts';
import { createRecordedTimes, type RecordedTimes } from './recorded-times.ts';
import { foldRequest, type Leg, type RequestRecord } from './request-record.ts';
import { createUrlIndex } from './url-index.ts';

/** Turns events, in whatever order they arrive, into exchanges. */
export interface Assembler {
  /** Takes note of events; cheap, nothing is computed. */
  add(events: readonly NetworkEvent[]): void;
  /** Takes note of what the page's own code called. */
  addCalls(events: readonly PageCallEvent[]): void;
  /** Takes note of what DevTools' own network log has. */
  addLogEntries(entries: readonly LogEntry[]): void;
  /** Takes note of a time in which events may have been missed. */
  addGap(gap: Gap): void;
  /** The page in the tab is of this origin from `at` (milliseconds since the epoch) on. */
  addPage(at: number, origin: Origin): void;
  /** Forgets what began before `at`, but for what the documents that are shown now have asked for. */
  forgetBefore(at: number, documentIds: readonly string[]): void;
  /** Every exchange with a hop on another origin, oldest first; the same objects as before where nothing changed. */
  exchanges(): readonly Exchange[];
}

/**
 * Milliseconds after which no event of a finished request is still on its way. Until then it may yet turn out that what
 * looked like one hop was two, or that a refused request had been answered.
 */
const LATEST = 5000;

const urlOf = ({ url }: Leg): string => url;

/** @param times asked which requests are to be shown */
export function createAssembler(times: RecordedTimes = createRecordedTimes()): Assembler {
  const entries = new Map<string, Entry>();
  const index = createUrlIndex();
  const notes = createNotes();
  const pages: { at: number; origin: Origin }[] = [];
  /** Requests that were forgotten while under way: their remaining events are no news. */
  const forgotten = new Set<string>();
  let changed = new Set<string>();
  /** Requests that are over and not settled yet. */
  const over = new Set<string>();
  let noted = false;
  let newestAt = 0;
  let pool = createHeaderPool();
  let result: readonly Exchange[] = [];

  function addOne(event: NetworkEvent): void {
    const id = event.requestId;
    if (forgotten.has(id)) {
      if (event.kind === 'completed' || event.kind === 'failed') forgotten.delete(id);
      return;
    }
    const entry = entries.get(id) ?? newEntry();
    if (entry.settled) return;
    newestAt = Math.max(newestAt, event.at);
    entry.events.push('headers' in event && event.headers ? { ...event, headers: pool.share(event.headers) } : event);
    entries.set(id, entry);
    changed.add(id);
  }

  function exchanges(): readonly Exchange[] {
    if (changed.size === 0 && !noted) return result;
    const urls = new Set([...changed].flatMap(fold));
    for (const url of readNotes()) urls.add(url);
    const touched = new Set([...urls].flatMap((url) => index.idsOf(url)));
    const pairs = pairsOf(touched);
    for (const id of touched) build(id, pairs);
    changed = new Set();
    for (const id of over) settle(id);
    result = [...entries.values()]
      .flatMap(({ exchange, listed }) => (exchange && listed ? [exchange] : []))
      .sort((a, b) => a.startedAt - b.startedAt);
    return result;
  }

  /** Gives each request what was noted of it, and says which URLs that touches. */
  function readNotes(): readonly string[] {
    noted = false;
    const { learnt, unsent } = notes.match(newestAt);
    unsent.forEach(addOne);
    const made = new Set(unsent.map(({ requestId }) => requestId));
    return [...[...made].flatMap(fold), ...learnt.flatMap((id) => entries.get(id)?.record?.legs.map(urlOf) ?? [])];
  }

  /** Reads the events of one request anew and says which URLs it touches. */
  function fold(id: string): string[] {
    const entry = entries.get(id);
    if (!entry) return [];
    if (entry.events.length > 0) entry.record = foldRequest(entry.events.sort(byTime));
    if (!entry.record) return [];
    notes.saw(entry.record);
    if (entry.record.finishedAt !== null && entry.record.whole && !entry.settled) over.add(id);
    const urls = entry.record.legs.map(urlOf);
    for (const url of urls) index.add(url, id);
    return urls;
  }

  /** A redirected request has hops on other URLs too, and its exchange needs the pairs of all of them. */
  function pairsOf(ids: ReadonlySet<string>): Pairs {
    const urls = new Set([...ids].flatMap((id) => entries.get(id)?.record?.legs.map(urlOf) ?? []));
    const recordsOf = (url: string) => index.idsOf(url).flatMap((id) => entries.get(id)?.record ?? []);
    return new Map([...urls].flatMap((url) => [...pairPreflights(url, recordsOf(url))]));
  }

  function build(id: string, pairs: Pairs): void {
    const entry = entries.get(id);
    if (!entry?.record) return;
    const { record } = entry;
    if (roleOf(record) !== 'actual' || record.netError === NOT_IN_CACHE) {
      // What looked like an actual request may turn out to be a preflight, once what it carried has arrived, or a look
      // into the cache, once it has failed.
      entry.exchange = null;
      return;
    }
    const page = pages.findLast(({ at }) => at <= record.start.at) ?? pages[0];
    const preflights = record.legs.map((leg) => pairs.get(leg));
    const told = [record, ...preflights].map((of) => of && notes.of(of.id));
    const builtFrom = [record, page, times.gaps.length, ...preflights, ...told];
    if (builtFrom.every((part, index) => part === entry.builtFrom[index])) return;
    entry.exchange = buildExchange(record, {
      pairs,
      gaps: times.gaps,
      topLevelOrigin: page?.origin ?? null,
      notesOf: notes.of,
    });
    entry.listed = times.has(record.start) && isCrossOrigin(entry.exchange);
    entry.builtFrom = builtFrom;
  }

  function settle(id: string): void {
    const entry = entries.get(id);
    if (entry?.record && (entry.record.finishedAt ?? newestAt) > newestAt - LATEST) return;
    over.delete(id);
    if (!entry?.record?.whole) return;
    entry.events = [];
    entry.settled = true;
    if (!entry.exchange || entry.listed) return;
    if (!times.has(entry.record.start)) dropPreflightsOf(entry.record);
    drop(id, entry.record);
  }

  /** Until the request itself goes they had to be known, lest they were taken for another's. */
  function dropPreflightsOf({ id, legs }: RequestRecord): void {
    const pairs = pairsOf(new Set([id]));
    for (const preflight of legs.flatMap((leg) => pairs.get(leg) ?? [])) drop(preflight.id, preflight);
  }

  function drop(id: string, record: RequestRecord | null): void {
    entries.delete(id);
    notes.forget(id);
    for (const { url } of record?.legs ?? []) index.delete(url, id);
  }

  function addGap(gap: Gap): void {
    times.addGap(gap);
    changed = new Set(entries.keys());
  }

  /** The news of a page may come later than that of the first requests it makes. */
  function addPage(at: number, origin: Origin): void {
    pages.push({ at, origin });
    changed = new Set(entries.keys());
  }

  function forgetBefore(at: number, documentIds: readonly string[]): void {
    const isCurrent = ({ startedAt, ownDocument }: { startedAt: number; ownDocument: string | null }) =>
      startedAt >= at || (ownDocument !== null && documentIds.includes(ownDocument));
    exchanges();
    notes.forgetBefore(at);
    for (const [id, { events, record }] of entries) {
      const startedAt = record?.start.at ?? events[0]?.at ?? at;
      if (isCurrent({ startedAt, ownDocument: record?.start.documentId ?? null })) continue;
      if (record?.outcome !== 'completed' && record?.outcome !== 'failed') forgotten.add(id);
      drop(id, record);
    }
    if (entries.size === 0) pool = createHeaderPool();
    changed = new Set(entries.keys());
    result = [];
  }

  return {
    add: (events) => events.forEach(addOne),
    addCalls(events) {
      notes.addCalls(events);
      noted = true;
    },
    addLogEntries(entries) {
      notes.addEntries(entries);
      noted = true;
    },
    addGap,
    addPage,
    forgetBefore,
    exchanges,
  };
}
