import type { Runtime } from 'webextension-polyfill';
import type { Origin } from '../src/http/origin.ts';
import { isToBackground, type ToPanel, TRY_IT } from '../src/messages.ts';
import { isGranted, type PermissionsApi } from './access.ts';
import type { Sessions } from './sessions.ts';

export interface PanelsOptions {
  readonly sessions: Sessions;
  readonly permissions: PermissionsApi;
  /** Milliseconds since the epoch from which this worker has missed nothing. */
  readonly since: number;
  /** Called whenever a tab has come to be watched, or has ceased to be. */
  onChange(): void;
}

/** Speaks with the DevTools pages: one connection each, which lasts as long as its DevTools is open. */
export function acceptPanels(runtime: Pick<Runtime.Static, 'onConnect'>, options: PanelsOptions): void {
  const { sessions, permissions, since, onChange } = options;

  runtime.onConnect.addListener((port) => {
    if (port.name === TRY_IT) return;
    const send = (message: ToPanel) => port.postMessage(message);
    let watched: { readonly tabId: number; readonly origin: Origin } | null = null;

    async function tellAccess(): Promise<void> {
      if (!watched) return;
      const { origin } = watched;
      const granted = await isGranted(permissions, origin);
      // By the time this is known, DevTools may be gone or the page another one.
      if (watched?.origin === origin) send({ type: 'access', granted, origin });
    }

    port.onMessage.addListener((message: unknown) => {
      if (!isToBackground(message) || message.type !== 'watch') return;
      if (!watched) send({ type: 'watching', since });
      watched = { tabId: message.tabId, origin: message.origin };
      sessions.watch(message.tabId, message.origin, send);
      onChange();
      void tellAccess();
    });

    const onPermissions = () => void tellAccess();
    permissions.onAdded.addListener(onPermissions);
    permissions.onRemoved.addListener(onPermissions);

    port.onDisconnect.addListener(() => {
      permissions.onAdded.removeListener(onPermissions);
      permissions.onRemoved.removeListener(onPermissions);
      if (watched) sessions.unwatch(watched.tabId, send);
      watched = null;
      onChange();
    });
  });
}
