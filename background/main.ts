import browser from 'webextension-polyfill';
import { createNavigationWatch } from './navigation.ts';
import { createObserver } from './observe.ts';
import { acceptPanels } from './panels.ts';
import { createSessions } from './sessions.ts';

/** Milliseconds a DevTools page has to connect again after a worker's death before its tab is given up. */
const RECONNECT_TIME = 10_000;

const sessions = createSessions(browser.storage.session);
const observer = createObserver(browser.webRequest, sessions.observed);
const navigations = createNavigationWatch(browser.webNavigation, sessions.navigated);
let listening = false;

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
follow(true);
acceptPanels(browser.runtime, {
  sessions,
  permissions: browser.permissions,
  since,
  onChange: () => follow(sessions.isWatching()),
});

void sessions.restore().then(() => {
  follow(sessions.isWatching());
  setTimeout(() => {
    sessions.dropUnclaimed();
    follow(sessions.isWatching());
  }, RECONNECT_TIME);
});
