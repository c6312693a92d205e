import type { Runtime } from 'webextension-polyfill';
import type { Origin } from '../src/http/origin.ts';
import { isToPanel, type ToBackground, type ToPanel } from '../src/messages.ts';

/** Milliseconds between signs of life; the browser stops a worker after 30 s without any. */
const KEEP_AWAKE_EVERY = 20_000;
/** Milliseconds, at first and at most, between attempts to reach a worker that does not answer. */
const FIRST_RETRY = 50;
const LAST_RETRY = 5_000;

export interface ConnectionOptions {
  readonly tabId: number;
  /** Origin of the page in the tab, asked anew at every connection. */
  origin(): Origin;
  onMessage(message: ToPanel): void;
  /** The worker has died, and nobody listens until the next `watching`. */
  onLost(): void;
}

export interface Connection {
  /** Tells the worker that the tab's origin may have changed. */
  renew(): void;
}

/** Keeps a connection to the background worker for as long as this page lives, and the worker awake with it. */
export function connect(runtime: Pick<Runtime.Static, 'connect'>, options: ConnectionOptions): Connection {
  let port: Runtime.Port | null = null;
  /** Zero after a sign of life: what a new worker sees is safe only once it can tell it. */
  let retryAfter = 0;

  function post(message: ToBackground): void {
    try {
      port?.postMessage(message);
    } catch {
      // The port has closed a moment ago; its onDisconnect is on its way and connects again.
    }
  }

  const watch = () => post({ type: 'watch', tabId: options.tabId, origin: options.origin() });

  function open(): void {
    const opened = runtime.connect({ name: 'cors-verdict' });
    port = opened;
    opened.onMessage.addListener((message: unknown) => {
      if (!isToPanel(message)) return;
      retryAfter = 0;
      options.onMessage(message);
    });
    opened.onDisconnect.addListener(() => {
      port = null;
      options.onLost();
      setTimeout(reopen, retryAfter);
      retryAfter = Math.min(Math.max(retryAfter * 2, FIRST_RETRY), LAST_RETRY);
    });
    watch();
  }

  function reopen(): void {
    try {
      open();
    } catch {
      // `connect` throws only once the extension has been updated or removed under an open DevTools: `onLost` has
      // been told, and only a new DevTools can bring a new extension.
      clearInterval(timer);
    }
  }

  const timer = setInterval(() => post({ type: 'keep-awake' }), KEEP_AWAKE_EVERY);
  open();
  return { renew: watch };
}
