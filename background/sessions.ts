import type { Origin } from '../src/http/origin.ts';
import { originOf } from '../src/http/origin.ts';
import type { ToPanel } from '../src/messages.ts';
import type { Navigation } from './navigation.ts';
import type { Observation } from './observe.ts';

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

interface Session {
  /** Origins of the tab's documents: a request of a service worker belongs to the tab that shows its origin. */
  readonly origins: Set<Origin>;
  /** Null between the death of a worker and the moment the tab's DevTools connects again. */
  send: Send | null;
  readonly backlog: ToPanel[];
}

const KEY = 'watched';

export function createSessions(storage: SessionStorage): Sessions {
  const sessions = new Map<number, Session>();
  /** What was seen before `restore` was done; null afterwards. */
  let waiting: (() => void)[] | null = [];

  function tell(session: Session, message: ToPanel): void {
    if (session.send) session.send(message);
    else session.backlog.push(message);
  }

  function save(): void {
    if (waiting) return;
    const watched = [...sessions].map(([tabId, { origins }]) => [tabId, [...origins]]);
    void storage.set({ [KEY]: watched });
  }

  /** An opaque origin is nobody's: other pages have an origin that reads `null` too. */
  function addOrigin(session: Session, origin: Origin): void {
    if (origin !== 'null') session.origins.add(origin);
  }

  function ownersOf({ tabId, initiator }: Observation): Session[] {
    if (tabId !== -1) return [sessions.get(tabId)].filter((session) => session !== undefined);
    return [...sessions.values()].filter(({ origins }) => initiator !== null && origins.has(initiator));
  }

  function observed(seen: Observation): void {
    if (waiting) return void waiting.push(() => observed(seen));
    for (const session of ownersOf(seen)) tell(session, { type: 'events', events: [seen.event] });
  }

  function navigated(seen: Navigation): void {
    if (waiting) return void waiting.push(() => navigated(seen));
    const session = sessions.get(seen.tabId);
    if (!session) return;
    if (seen.isTopLevel) session.origins.clear();
    addOrigin(session, originOf(seen.url));
    save();
    if (!seen.isTopLevel) return;
    tell(session, { type: 'navigated', at: seen.at, url: seen.url, documentId: seen.documentId });
  }

  return {
    async restore() {
      const stored = await storage.get(KEY);
      for (const [tabId, origins] of readWatched(stored[KEY])) {
        const session = sessions.get(tabId) ?? { origins: new Set(), send: null, backlog: [] };
        for (const origin of origins) session.origins.add(origin);
        sessions.set(tabId, session);
      }
      const early = waiting ?? [];
      waiting = null;
      save();
      for (const replay of early) replay();
    },
    watch(tabId, origin, send) {
      const session = sessions.get(tabId) ?? { origins: new Set(), send, backlog: [] };
      addOrigin(session, origin);
      session.send = send;
      sessions.set(tabId, session);
      for (const message of session.backlog.splice(0)) send(message);
      save();
    },
    unwatch(tabId, send) {
      if (sessions.get(tabId)?.send !== send) return;
      sessions.delete(tabId);
      save();
    },
    dropUnclaimed() {
      for (const [tabId, { send }] of sessions) if (!send) sessions.delete(tabId);
      save();
    },
    observed,
    navigated,
    isWatching: () => waiting !== null || sessions.size > 0,
  };
}

/** What we stored ourselves, but perhaps in an older version: anything else counts as nothing. */
function readWatched(stored: unknown): [number, Origin[]][] {
  if (!Array.isArray(stored)) return [];
  return stored.filter((entry): entry is [number, Origin[]] => {
    return Array.isArray(entry) && typeof entry[0] === 'number' && Array.isArray(entry[1]);
  });
}
