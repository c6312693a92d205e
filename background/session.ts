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
  /** Documents in frames, each with the document it is in: an order in which that one comes first. */
  const parents = new Map<string, string>();

  /** An opaque origin is nobody's: other pages have an origin that reads `null` too. */
  function addOrigin(origin: Origin): void {
    if (origin !== 'null') origins.add(origin);
  }

  /** A request of a service worker has no tab; it belongs to each tab that shows its origin. */
  function isOurs({ tabId, initiator }: Observation): boolean {
    return tabId === -1 ? initiator !== null && origins.has(initiator) : tabId === tab;
  }

  /** A page that was prerendered has frames that have asked for things before it is shown. */
  function withFrames(documentId: string | null): string[] {
    const documents = new Set(documentId === null ? [] : [documentId]);
    for (const [child, parent] of parents) if (documents.has(parent)) documents.add(child);
    for (const child of parents.keys()) if (!documents.has(child)) parents.delete(child);
    return [...documents];
  }

  return {
    origins,
    addOrigin,
    observed(seen) {
      if (isOurs(seen)) tell({ type: 'events', events: [seen.event] });
    },
    navigated({ tabId, isTopLevel, url, at, documentId, parentDocumentId }) {
      if (tabId !== tab) return;
      if (isTopLevel) origins.clear();
      addOrigin(originOf(url));
      if (documentId !== null && parentDocumentId !== null) parents.set(documentId, parentDocumentId);
      if (isTopLevel) tell({ type: 'navigated', at, url, documentIds: withFrames(documentId) });
    },
  };
}
