import type { Scripting, Tabs, WebNavigation } from 'webextension-polyfill';
import type { PageCallEvent } from '../../src/exchange/page-call.ts';
import { hookPageCalls } from './hook.ts';
import { createCallReader, type Document } from './read-calls.ts';
import { relayPageCalls } from './relay.ts';

export interface CallWatchOptions {
  readonly scripting: Pick<Scripting.Static, 'executeScript'>;
  readonly tabs: Pick<Tabs.Static, 'connect'>;
  readonly webNavigation: Pick<WebNavigation.Static, 'onCommitted'>;
  readonly tabId: number;
  /** Random: it keeps the page's scripts from finding what is among them. */
  readonly channel: string;
  /** Milliseconds since the epoch. */
  now(): number;
  tell(events: readonly PageCallEvent[]): void;
  /** Whether the browser lets us into the page that the tab shows; told for each page while it runs. */
  onEntered(entered: boolean): void;
}

/** Notes what the scripts of one tab call, while it runs; before and after, nothing of it is in any page. */
export interface CallWatch {
  start(): void;
  stop(): void;
  /** What to run in a page before its first script does; only with it are the first calls sure to be noted. */
  readonly script: string;
}

/** Where scripts run: all frames of the tab, or one document. */
type Place = { readonly allFrames: true } | { readonly documentIds: [string] };

export function createCallWatch(options: CallWatchOptions): CallWatch {
  const { scripting, tabs, webNavigation, tabId, channel, now, tell, onEntered } = options;
  const ports = new Map<string, { disconnect(): void }>();
  let running = false;
  /** The document that the tab shows; null until it has shown another one. */
  let page: string | null = null;

  async function enter(place: Place): Promise<void> {
    const target = { tabId, ...place };
    const script = { target, args: [channel], injectImmediately: true };
    const [, relayed] = await Promise.all([
      scripting.executeScript({ ...script, world: 'MAIN', func: hookPageCalls as () => void }),
      scripting.executeScript({ ...script, func: relayPageCalls as () => void }),
    ]);
    for (const { frameId, documentId } of relayed) hear({ frameId, id: documentId });
  }

  function hear(document: Document): void {
    const read = createCallReader(document, now);
    const port = tabs.connect(tabId, { documentId: document.id, name: channel } as Tabs.ConnectConnectInfoType);
    // It was switched off before we were in.
    if (!running) return void port.disconnect();
    ports.get(document.id)?.disconnect();
    ports.set(document.id, port);
    port.onMessage.addListener((message: unknown) => {
      const events = read(message);
      if (events.length > 0) tell(events);
    });
    port.onDisconnect.addListener(() => {
      if (ports.get(document.id) === port) ports.delete(document.id);
    });
  }

  /** The browser refuses its own pages, the web store and whatever else the user has not allowed. */
  async function enterPage(place: Place): Promise<void> {
    const asked = page;
    const entered = await enter(place).then(
      () => true,
      () => false,
    );
    // A page that has gone meanwhile could not be entered either.
    if (running && page === asked) onEntered(entered);
  }

  function onCommitted(details: WebNavigation.OnCommittedDetailsType & { documentId?: string }): void {
    const { frameId, documentId } = details;
    if (details.tabId !== tabId || !documentId) return;
    const place: Place = { documentIds: [documentId] };
    // A frame that is closed to us, or gone already, has no calls to tell; the page around it may.
    if (frameId !== 0) return void enter(place).catch(() => undefined);
    page = documentId;
    void enterPage(place);
  }

  return {
    start() {
      if (running) return;
      running = true;
      webNavigation.onCommitted.addListener(onCommitted);
      page = null;
      void enterPage({ allFrames: true });
    },
    stop() {
      running = false;
      webNavigation.onCommitted.removeListener(onCommitted);
      for (const port of ports.values()) port.disconnect();
      ports.clear();
    },
    script: `(${hookPageCalls})(${JSON.stringify(channel)})`,
  };
}
