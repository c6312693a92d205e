import type { Origin } from '../src/http/origin.ts';
import { originOf } from '../src/http/origin.ts';
import type { ToPanel } from '../src/messages.ts';
import type { Navigation } from './navigation.ts';
import type { Observation } from './observe.ts';

/** One watched tab: knows what is seen of it from what is not, and tells it. */
export interface Session {
  /** Origins of the tab's documents. */
  readonly origins: ReadonlySet<Origin>;
  addOrigin(origin: Origin): void;
  observed(seen: Observation): void;
  navigated(seen: Navigation): void;
}

export function createSession(tab: number, tell: (message: ToPanel) => void): Session {
  const origins = new Set<Origin>();

  /** An opaque origin is nobody's: other pages have an origin that reads `null` too. */
  function addOrigin(origin: Origin): void {
    if (origin !== 'null') origins.add(origin);
  }

  /** A request of a service worker has no tab; it belongs to each tab that shows its origin. */
  function isOurs({ tabId, initiator }: Observation): boolean {
    return tabId === -1 ? initiator !== null && origins.has(initiator) : tabId === tab;
  }

  return {
    origins,
    addOrigin,
    observed(seen) {
      if (isOurs(seen)) tell({ type: 'events', events: [seen.event] });
    },
    navigated({ tabId, isTopLevel, url, at, documentId }) {
      if (tabId !== tab) return;
      if (isTopLevel) origins.clear();
      addOrigin(originOf(url));
      if (isTopLevel) tell({ type: 'navigated', at, url, documentId });
    },
  };
}
