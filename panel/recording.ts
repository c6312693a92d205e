import { createAssembler } from '../src/exchange/assemble.ts';
import type { Exchange } from '../src/exchange/exchange.ts';
import type { LogEntry } from '../src/exchange/log-entry.ts';
import type { PageCallEvent } from '../src/exchange/page-call.ts';
import { createRecordedTimes } from '../src/exchange/recorded-times.ts';
import { originOf } from '../src/http/origin.ts';
import type { ToPanel } from '../src/messages.ts';
import type { Navigation } from './listing/navigation.ts';
import type { Watch } from './store.ts';

/** Milliseconds in which news is gathered before listeners are told. */
const TELL_AFTER = 100;

/** Milliseconds between two tellings: under many requests to draw them costs what the page needs to send them. */
const TELL_EVERY = 300;

/**
 * What has been recorded since DevTools was opened. It lives in the DevTools page, which is there before the panel is
 * first shown and, unlike the worker, is never stopped.
 */
export interface Recording {
  receive(message: ToPanel): void;
  /** What the page's own code called, while that is noted. */
  receiveCalls(events: readonly PageCallEvent[]): void;
  /** A line of DevTools' own network log. */
  receiveLogEntry(entry: LogEntry): void;
  /** Nobody listens from now until the next `watching`. */
  lost(): void;
  /** The tab has been closed: nothing more will come. */
  ended(): void;
  /** The inspected tab shows this URL. */
  setPage(url: string): void;
  /** Whether exchanges stay when the page is left. */
  setPreserveLog(preserve: boolean): void;
  /** While it is off, requests that begin are not recorded; those under way go on, and no navigation forgets any. */
  setRecording(on: boolean): void;
  clear(): void;
  exchanges(): readonly Exchange[];
  /** Where the inspected tab went since the first of the exchanges, oldest first. */
  navigations(): readonly Navigation[];
  watch(): Watch;
  /** @returns a function that ends it */
  subscribe(listener: () => void): () => void;
}

/** @param now milliseconds since the epoch, by the clock that also stamps events */
export function createRecording(now: () => number): Recording {
  const times = createRecordedTimes();
  const assembler = createAssembler(times);
  const listeners = new Set<() => void>();
  let watch: Watch = { pageUrl: '', accessGranted: true, connection: 'connecting' };
  let preserveLog = false;
  let isRecording = true;
  let navigations: readonly Navigation[] = [];
  let telling = false;
  let toldAt = Number.NEGATIVE_INFINITY;
  /** When the last event was seen; a gap begins there. */
  let lastEventAt = now();
  let lostAt: number | null = null;

  function changed(): void {
    if (telling) return;
    telling = true;
    // The clock may be set back meanwhile.
    const rest = Math.min(TELL_EVERY, toldAt + TELL_EVERY - now());
    setTimeout(
      () => {
        telling = false;
        toldAt = now();
        for (const listener of listeners) listener();
      },
      Math.max(TELL_AFTER, rest),
    );
  }

  function closeGap(to: number): void {
    if (lostAt === null) return;
    assembler.addGap({ from: lostAt, to });
    lostAt = null;
  }

  function receive(message: ToPanel): void {
    switch (message.type) {
      case 'watching':
        closeGap(message.since);
        watch = { ...watch, connection: 'listening' };
        break;
      case 'events':
        assembler.add(message.events);
        lastEventAt = Math.max(lastEventAt, ...message.events.map(({ at }) => at));
        break;
      case 'navigated':
        assembler.addPage(message.at, originOf(message.url));
        watch = { ...watch, pageUrl: message.url };
        if (preserveLog || !isRecording) {
          navigations = [...navigations, { at: message.at, url: message.url }];
          break;
        }
        assembler.forgetBefore(message.at, message.documentIds);
        navigations = [];
        break;
      case 'access':
        watch = { ...watch, accessGranted: message.granted };
        break;
    }
    changed();
  }

  return {
    receive,
    receiveCalls(events) {
      assembler.addCalls(events);
      changed();
    },
    receiveLogEntry(entry) {
      assembler.addLogEntries([entry]);
      changed();
    },
    lost() {
      lostAt ??= lastEventAt;
      watch = { ...watch, connection: 'lost' };
      changed();
    },
    ended() {
      watch = { ...watch, connection: 'ended' };
      changed();
    },
    setPage(url) {
      if (watch.pageUrl === '') assembler.addPage(0, originOf(url));
      watch = { ...watch, pageUrl: url };
      changed();
    },
    setPreserveLog(preserve) {
      preserveLog = preserve;
    },
    setRecording(on) {
      isRecording = on;
      if (on) times.resume(now());
      else times.pause(now());
    },
    clear() {
      assembler.forgetBefore(Number.POSITIVE_INFINITY, []);
      navigations = [];
      changed();
    },
    exchanges: assembler.exchanges,
    navigations: () => navigations,
    watch: () => watch,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
