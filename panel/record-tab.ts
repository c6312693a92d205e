import type browser from 'webextension-polyfill';
import { listenHere } from '../background/listen.ts';
import { createCallWatch } from '../background/page-calls/watch-calls.ts';
import { originOf } from '../src/http/origin.ts';
import { connect } from './connection.ts';
import { createPageCalls, type PageCallsHost } from './page-calls.ts';
import { createRecording, type Recording } from './recording.ts';
import { createTryIt, type TryItHost } from './try-it.ts';

export interface RecordTabOptions {
  readonly tabId: number;
  /** Loads the tab's page again, with this script before its own if the browser can. */
  reload(injectedScript?: string): void;
}

/** What records a tab, and lives as long as the page that it is made in. */
export interface TabRecorder {
  readonly recording: Recording;
  readonly pageCalls: PageCallsHost;
  readonly tryIt: TryItHost;
  /** Loads the recorded page again. */
  reload(): void;
  /** The tab shows this URL. */
  showPage(url: string): void;
}

/** Records a tab from now on: in the page that calls this where the browser lets it, else by the worker's ears. */
export function recordTab(api: typeof browser, { tabId, reload }: RecordTabOptions): TabRecorder {
  const recording = createRecording(Date.now);
  const ears = {
    tabId,
    origin: () => originOf(recording.watch().pageUrl),
    onMessage: recording.receive,
    onLost: recording.lost,
  };

  // Chromium gives DevTools pages the whole webRequest API, Firefox gives them none: there the worker has to listen.
  const { webRequest, webNavigation, permissions, runtime } = api;
  const connection = webRequest
    ? listenHere({ ...ears, webRequest, webNavigation, permissions, now: Date.now() })
    : connect(runtime, ears);

  // Firefox gives DevTools pages neither `scripting` nor `tabs`; there the switch is not shown.
  const { scripting, tabs } = api;
  const pageCalls = createPageCalls({
    createWatch: scripting
      ? (onEntered) =>
          createCallWatch({
            ...{ scripting, tabs, webNavigation, tabId, onEntered },
            channel: crypto.randomUUID(),
            now: Date.now,
            tell: recording.receiveCalls,
          })
      : null,
    reload,
  });

  // What Firefox makes of changed preflights is not measured; there the switch is not offered.
  const tryIt = createTryIt({ runtime: webRequest ? runtime : null, tabId, now: Date.now });

  return {
    ...{ recording, pageCalls, tryIt },
    reload: () => reload(),
    showPage(url) {
      recording.setPage(url);
      connection.renew();
    },
  };
}
