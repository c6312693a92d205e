import browser from 'webextension-polyfill';
import { createNavigationWatch } from './navigation.ts';
import { createObserver } from './observe.ts';
import { openOwnTabs } from './own-tab.ts';
import { acceptPanels } from './panels.ts';
import { createSessions } from './sessions.ts';
import { acceptTries } from './try-it.ts';

/** Milliseconds a DevTools page has to connect again after a worker's death before its tab is given up. */
const RECONNECT_TIME = 10_000;

const sessions = createSessions(browser.storage.session);
const observer = createObserver(browser.webRequest, sessions.observed);
const navigations = createNavigationWatch(browser.webNavigation, sessions.navigated);
let listening = false;

/**
 * Firefox, whose DevTools pages cannot listen themselves. In Chromium the worker must not even come and go: the browser
 * numbers listeners anew in every process, and one that a new worker takes away takes that of the same number in a
 * DevTools page with it (measured, Chromium 156).
 */
const listensForDevTools = 'getBrowserInfo' in browser.runtime;

/** Listens exactly while a tab is watched. */
function follow(wanted: boolean): void {
  if (wanted === listening) return;
  listening = wanted;
  for (const ears of [observer, navigations]) {
    if (wanted) ears.start();
    else ears.stop();
  }
}

const since = Date.now();
// A request may be what woke this worker, and the browser delivers it only to listeners that are there in the first
// turn, before it can be known whether any tab is watched at all. If none is, they go again at once.
follow(listensForDevTools);
acceptPanels(browser.runtime, {
  sessions,
  permissions: browser.permissions,
  since,
  onChange: () => follow(sessions.isWatching()),
});

openOwnTabs(browser);
acceptTries(browser.runtime, browser.declarativeNetRequest);

void sessions.restore().then(() => {
  follow(sessions.isWatching());
  setTimeout(() => {
    sessions.dropUnclaimed();
    follow(sessions.isWatching());
  }, RECONNECT_TIME);
});
