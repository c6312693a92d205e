import browser from 'webextension-polyfill';
import { readNetworkLog } from './network-log.ts';
import { recordTab } from './record-tab.ts';
import { speak } from './texts.ts';

speak((key, values) => browser.i18n.getMessage(key, values));

const { inspectedWindow, network, panels } = browser.devtools;

/** Recording begins when DevTools opens, not when the panel is first looked at. */
const { showPage, ...hosts } = recordTab(browser, {
  tabId: inspectedWindow.tabId,
  reload: (injectedScript) => void inspectedWindow.reload(injectedScript === undefined ? {} : { injectedScript }),
});

// Firefox answers [result, error], as the polyfill's types say; Chromium gives the bare result.
void inspectedWindow.eval('location.href').then((answer: unknown) => {
  const href = Array.isArray(answer) ? answer[0] : answer;
  if (typeof href === 'string') showPage(href);
});
network.onNavigated.addListener(showPage);
readNetworkLog(network, hosts.recording.receiveLogEntry);

void panels.create('CORS', '', '/panel/panel.html').then((panel) => {
  // The panel is another window of this extension, so it can be handed the very object that records.
  panel.onShown.addListener((window) => {
    (window as Window & typeof globalThis).showRecording(hosts);
  });
});
