import browser from 'webextension-polyfill';
import { listenHere } from '../background/listen.ts';
import { createCallWatch } from '../background/page-calls/watch-calls.ts';
import { originOf } from '../src/http/origin.ts';
import { connect } from './connection.ts';
import { readNetworkLog } from './network-log.ts';
import { createPageCalls } from './page-calls.ts';
import { createRecording } from './recording.ts';
import { speak } from './texts.ts';
import { createTryIt } from './try-it.ts';

speak((key, values) => browser.i18n.getMessage(key, values));

/** Recording begins when DevTools opens, not when the panel is first looked at. */
const recording = createRecording(Date.now);
const { inspectedWindow, network, panels } = browser.devtools;

const ears = {
  tabId: inspectedWindow.tabId,
  origin: () => originOf(recording.watch().pageUrl),
  onMessage: recording.receive,
  onLost: recording.lost,
};

// Chromium gives DevTools pages the whole webRequest API, Firefox gives them none: there the worker has to listen.
const { webRequest, webNavigation, permissions, runtime } = browser;
const connection = webRequest
  ? listenHere({ ...ears, webRequest, webNavigation, permissions, now: Date.now() })
  : connect(runtime, ears);

function showPage(url: string): void {
  recording.setPage(url);
  connection.renew();
}

// Firefox answers [result, error], as the polyfill's types say; Chromium gives the bare result.
void inspectedWindow.eval('location.href').then((answer: unknown) => {
  const href = Array.isArray(answer) ? answer[0] : answer;
  if (typeof href === 'string') showPage(href);
});
network.onNavigated.addListener(showPage);
readNetworkLog(network, recording.receiveLogEntry);

// Firefox gives DevTools pages neither `scripting` nor `tabs`; there the switch is not shown.
const { scripting, tabs } = browser;
const pageCalls = createPageCalls({
  createWatch: scripting
    ? (onEntered) =>
        createCallWatch({
          ...{ scripting, tabs, webNavigation, tabId: inspectedWindow.tabId, onEntered },
          channel: crypto.randomUUID(),
          now: Date.now,
          tell: recording.receiveCalls,
        })
    : null,
  reload: (injectedScript) => void inspectedWindow.reload({ injectedScript }),
});

// What Firefox makes of changed preflights is not measured; there the switch is not offered.
const tryIt = createTryIt({ runtime: webRequest ? runtime : null, tabId: inspectedWindow.tabId, now: Date.now });
const reload = () => void inspectedWindow.reload();

void panels.create('CORS', '', '/panel/panel.html').then((panel) => {
  // The panel is another window of this extension, so it can be handed the very object that records.
  panel.onShown.addListener((window) => {
    (window as Window & typeof globalThis).showRecording({ recording, pageCalls, tryIt, reload });
  });
});
