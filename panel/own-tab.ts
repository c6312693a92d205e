import browser from 'webextension-polyfill';
import './panel.tsx';
import { recordTab } from './record-tab.ts';

/** The panel in a tab of its own, beside the one that it records: what DevTools alone knows is not there. */
const tabId = Number(new URLSearchParams(location.search).get('tab'));
const { tabs } = browser;

const { showPage, ...hosts } = recordTab(browser, {
  tabId,
  // Only DevTools can run a script before a page's own; the first calls of the page may go unnoted.
  reload: () => void tabs.reload(tabId),
});
const { recording } = hosts;

tabs.get(tabId).then(
  ({ url }) => showPage(url ?? ''),
  () => recording.ended(),
);
tabs.onUpdated.addListener((updated, { url }) => {
  if (updated === tabId && url !== undefined) showPage(url);
});
tabs.onRemoved.addListener((removed) => {
  if (removed === tabId) recording.ended();
});

function showTitle(): void {
  const { pageUrl } = recording.watch();
  document.title = URL.canParse(pageUrl) ? `CORS: ${new URL(pageUrl).host}` : 'CORS';
}

showTitle();
recording.subscribe(showTitle);
globalThis.showRecording(hosts);
