import type { Origin } from '../src/http/origin.ts';
import type { ToPanel } from '../src/messages.ts';
import type { Navigation } from './navigation.ts';
import type { Observation } from './observe.ts';
import { createSession, type Session } from './session.ts';

export type Send = (message: ToPanel) => void;

/** The part of `storage.session` that is needed: it lives as long as the browser, longer than this worker. */
export interface SessionStorage {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** Which tabs are watched, and who is told what is seen of them. */
export interface Sessions {
  /** Brings back what a worker before this one watched; until then whatever is seen waits. */
  restore(): Promise<void>;
  watch(tabId: number, origin: Origin, send: Send): void;
  unwatch(tabId: number, send: Send): void;
  /** Forgets restored tabs that no DevTools has claimed again. */
  dropUnclaimed(): void;
  observed(seen: Observation): void;
  navigated(seen: Navigation): void;
  /** True also while it is not known yet. */
  isWatching(): boolean;
}

interface Watched {
  readonly session: Session;
  /** Null between the death of a worker and the moment the tab's DevTools connects again. */
  send: Send | null;
  readonly backlog: ToPanel[];
}

const KEY = 'watched';

export function createSessions(storage: SessionStorage): Sessions {
  const tabs = new Map<number, Watched>();
  /** What was seen before `restore` was done; null afterwards. */
  let waiting: (() => void)[] | null = [];

  function watchedTab(tabId: number): Watched {
    const known = tabs.get(tabId);
    if (known) return known;
    const session = createSession(tabId, (message) => {
      if (watched.send) watched.send(message);
      else watched.backlog.push(message);
    });
    const watched: Watched = { session, send: null, backlog: [] };
    tabs.set(tabId, watched);
    return watched;
  }

  function save(): void {
    if (waiting) return;
    void storage.set({ [KEY]: [...tabs].map(([tabId, { session }]) => [tabId, [...session.origins]]) });
  }

  function observed(seen: Observation): void {
    if (waiting) return void waiting.push(() => observed(seen));
    for (const { session } of tabs.values()) session.observed(seen);
  }

  function navigated(seen: Navigation): void {
    if (waiting) return void waiting.push(() => navigated(seen));
    const watched = tabs.get(seen.tabId);
    if (!watched) return;
    watched.session.navigated(seen);
    save();
  }

  return {
    async restore() {
      const stored = await storage.get(KEY);
      for (const [tabId, origins] of readWatched(stored[KEY])) {
        const { session } = watchedTab(tabId);
        for (const origin of origins) session.addOrigin(origin);
      }
      const early = waiting ?? [];
      waiting = null;
      save();
      for (const replay of early) replay();
    },
    watch(tabId, origin, send) {
      const watched = watchedTab(tabId);
      watched.session.addOrigin(origin);
      watched.send = send;
      for (const message of watched.backlog.splice(0)) send(message);
      save();
    },
    unwatch(tabId, send) {
      if (tabs.get(tabId)?.send !== send) return;
      tabs.delete(tabId);
      save();
    },
    dropUnclaimed() {
      for (const [tabId, { send }] of tabs) if (!send) tabs.delete(tabId);
      save();
    },
    observed,
    navigated,
    isWatching: () => waiting !== null || tabs.size > 0,
  };
}

/** What we stored ourselves, but perhaps in an older version: anything else counts as nothing. */
function readWatched(stored: unknown): [number, Origin[]][] {
  if (!Array.isArray(stored)) return [];
  return stored.filter((entry): entry is [number, Origin[]] => {
    return Array.isArray(entry) && typeof entry[0] === 'number' && Array.isArray(entry[1]);
  });
}
