import type { PageCallsState } from './store.ts';

/** What notes the calls of the inspected page's code; `background/page-calls` is one. */
export interface CallWatch {
  start(): void;
  stop(): void;
  /** To be run in a page before its first script. */
  readonly script: string;
}

export interface PageCallsOptions {
  /** Null where the browser gives DevTools pages no way to run scripts in a page. */
  readonly createWatch: null | ((onEntered: (entered: boolean) => void) => CallWatch);
  /** Loads the inspected page again, with this script before its own. */
  reload(script: string): void;
}

/** The switch, as it is kept in the DevTools page: off whenever DevTools opens. */
export interface PageCallsHost {
  state(): PageCallsState;
  set(on: boolean): void;
  reloadAndRecord(): void;
  /** @returns a function that ends it */
  subscribe(listener: () => void): () => void;
}

export function createPageCalls({ createWatch, reload }: PageCallsOptions): PageCallsHost {
  const listeners = new Set<() => void>();
  const watch = createWatch?.((entered) => become(entered ? 'on' : 'refused'));
  let state: PageCallsState = watch ? 'off' : 'unavailable';

  function become(next: PageCallsState): void {
    if (state === next) return;
    state = next;
    for (const listener of listeners) listener();
  }

  function set(on: boolean): void {
    if (!watch) return;
    if (on && state === 'off') watch.start();
    if (!on) watch.stop();
    become(on ? 'on' : 'off');
  }

  return {
    state: () => state,
    set,
    reloadAndRecord() {
      if (!watch) return;
      set(true);
      reload(watch.script);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
