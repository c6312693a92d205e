import type { WebNavigation, WebRequest } from 'webextension-polyfill';
import type { Origin } from '../src/http/origin.ts';
import type { ToPanel } from '../src/messages.ts';
import { isGranted, type PermissionsApi } from './access.ts';
import { createNavigationWatch } from './navigation.ts';
import { createObserver } from './observe.ts';
import { createSession } from './session.ts';

export interface ListenOptions {
  readonly webRequest: WebRequest.Static;
  readonly webNavigation: WebNavigation.Static;
  readonly permissions: PermissionsApi;
  readonly tabId: number;
  /** Origin of the page in the tab. */
  origin(): Origin;
  onMessage(message: ToPanel): void;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/**
 * Listens to one tab in the very page that records it, for as long as that page lives. Chromium allows it, and there is
 * no worker then that could be stopped: nothing is lost, nothing is out of order, and no event is sent from one process
 * to another.
 */
export function listenHere(options: ListenOptions): { renew(): void } {
  const { webRequest, webNavigation, permissions, tabId, origin, onMessage, now } = options;
  const session = createSession(tabId, onMessage);

  async function tellAccess(): Promise<void> {
    const asked = origin();
    const granted = await isGranted(permissions, asked);
    if (asked === origin()) onMessage({ type: 'access', granted, origin: asked });
  }

  function renew(): void {
    session.addOrigin(origin());
    void tellAccess();
  }

  createObserver(webRequest, session.observed).start();
  createNavigationWatch(webNavigation, session.navigated).start();
  permissions.onAdded.addListener(() => void tellAccess());
  permissions.onRemoved.addListener(() => void tellAccess());
  onMessage({ type: 'watching', since: now });
  return { renew };
}
