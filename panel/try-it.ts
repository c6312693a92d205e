import type { Runtime } from 'webextension-polyfill';
import { type AnswerChange, isToPanel, type ToBackground, TRY_IT } from '../src/messages.ts';
import type { Tried, TryItState } from './store.ts';
import { text } from './texts.ts';

/** Milliseconds between signs of life; the browser stops a worker after 30 s without any. */
const KEEP_AWAKE_EVERY = 20_000;

export interface TryItOptions {
  /** Null where the browser has no means for it, or none that we have measured. */
  readonly runtime: Pick<Runtime.Static, 'connect'> | null;
  readonly tabId: number;
  /** Milliseconds since the epoch. */
  now(): number;
}

/** The switch, as it is kept in the DevTools page: off whenever DevTools opens, and off once it closes. */
export interface TryItHost {
  state(): TryItState;
  /** When which changes held, oldest first; the last one is open while they do. */
  tried(): readonly Tried[];
  start(changes: readonly AnswerChange[]): void;
  stop(): void;
  /** @returns a function that ends it */
  subscribe(listener: () => void): () => void;
}

/** Holds a connection to the worker while answers are changed: the worker takes the changes back when it ends. */
export function createTryIt({ runtime, tabId, now }: TryItOptions): TryItHost {
  const listeners = new Set<() => void>();
  let state: TryItState = { status: runtime ? 'off' : 'unavailable' };
  let tried: readonly Tried[] = [];
  let port: Runtime.Port | null = null;
  let timer: ReturnType<typeof setInterval> | undefined;

  function become(next: TryItState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  function closeLast(): void {
    tried = tried.map((one) => (one.to === null ? { ...one, to: now() } : one));
  }

  function hangUp(): void {
    clearInterval(timer);
    port?.disconnect();
    port = null;
    closeLast();
  }

  /** @param anew true where a worker that had made the changes has died */
  function ask(changes: readonly AnswerChange[], anew: boolean): void {
    const opened = runtime?.connect({ name: TRY_IT });
    if (!opened) return;
    const post = (message: ToBackground) => opened.postMessage(message);
    port = opened;
    timer = setInterval(() => post({ type: 'keep-awake' }), KEEP_AWAKE_EVERY);
    opened.onMessage.addListener((message: unknown) => {
      if (port !== opened || !isToPanel(message) || message.type !== 'tried') return;
      if (message.error !== null) return refuse(changes, message.error);
      if (!anew) tried = [...tried, { from: now(), to: null, changes }];
      become({ status: 'on', changes });
    });
    opened.onDisconnect.addListener(() => {
      if (port !== opened) return;
      clearInterval(timer);
      port = null;
      // A worker can be stopped at any time. One that dies before it has done anything would die again.
      if (state.status === 'on') begin(changes, true);
      else refuse(changes, text('tryIt_refused_silent'));
    });
    post({ type: 'try', tabId, changes });
  }

  function begin(changes: readonly AnswerChange[], anew: boolean): void {
    become({ status: 'starting', changes });
    try {
      ask(changes, anew);
    } catch {
      // The extension has been updated or removed under an open DevTools, and its rules with it.
      refuse(changes, text('tryIt_refused_reloaded'));
    }
  }

  function refuse(changes: readonly AnswerChange[], why: string): void {
    hangUp();
    become({ status: 'refused', changes, why });
  }

  return {
    state: () => state,
    tried: () => tried,
    start(changes) {
      if (!runtime) return;
      hangUp();
      begin(changes, false);
    },
    stop() {
      if (!runtime) return;
      hangUp();
      become({ status: 'off' });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
