import type { WebNavigation } from 'webextension-polyfill';

/** A document has been shown in a frame of a tab. */
export interface Navigation {
  readonly tabId: number;
  readonly isTopLevel: boolean;
  readonly url: string;
  readonly documentId: string | null;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Tells of every new document while it runs; must start in the worker's first turn, like the observer. */
export function createNavigationWatch(webNavigation: WebNavigation.Static, tell: (seen: Navigation) => void) {
  function onCommitted(details: WebNavigation.OnCommittedDetailsType & { documentId?: string }): void {
    const { tabId, frameId, url, timeStamp, documentId } = details;
    tell({ tabId, isTopLevel: frameId === 0, url, documentId: documentId ?? null, at: timeStamp });
  }
  return {
    start: () => webNavigation.onCommitted.addListener(onCommitted),
    stop: () => webNavigation.onCommitted.removeListener(onCommitted),
  };
}
