import type { WebNavigation } from 'webextension-polyfill';

/** A document has been shown in a frame of a tab. */
export interface Navigation {
  readonly tabId: number;
  readonly isTopLevel: boolean;
  readonly url: string;
  readonly documentId: string | null;
  /** The document whose frame it is shown in; null for the page itself. */
  readonly parentDocumentId: string | null;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** With what the polyfill's types, made from Firefox, do not have. */
type Details = WebNavigation.OnCommittedDetailsType & { documentId?: string; parentDocumentId?: string };

/** Tells of every new document while it runs; must start in the worker's first turn, like the observer. */
export function createNavigationWatch(webNavigation: WebNavigation.Static, tell: (seen: Navigation) => void) {
  function onCommitted(details: Details): void {
    const { tabId, frameId, url, timeStamp, documentId, parentDocumentId } = details;
    const ids = { documentId: documentId ?? null, parentDocumentId: parentDocumentId ?? null };
    tell({ tabId, isTopLevel: frameId === 0, url, ...ids, at: timeStamp });
  }
  return {
    start: () => webNavigation.onCommitted.addListener(onCommitted),
    stop: () => webNavigation.onCommitted.removeListener(onCommitted),
  };
}
