import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import type { CallSite } from '../src/exchange/call-site.ts';
import type { Exchange } from '../src/exchange/exchange.ts';
import { createAutomation } from './automation.ts';
import { App } from './components/App.tsx';
import { createWorkerWork } from './export-client.ts';
import { createImporter } from './import/importer.ts';
import { startWorker } from './import/start-worker.ts';
import { createMemory } from './memory.ts';
import type { PageCallsHost } from './page-calls.ts';
import type { TabRecorder } from './record-tab.ts';
import { createSettings, keepSettings } from './settings.ts';
import { createStore, type PageCalls, type TryIt } from './store.ts';
import { language, speak } from './texts.ts';
import type { TryItHost } from './try-it.ts';

/** Chromium tells of a new theme through a handler, which the polyfill's types do not know; Firefox by an event. */
interface Panels {
  readonly themeName: string;
  /** Line and column from 0. Chromium only. */
  openResource?(url: string, line: number, column: number, done: () => void): void;
  /** Chromium only; the filter is the Network panel's own. */
  readonly network?: { show?(options: { filter: string }): Promise<void> };
  setThemeChangeHandler?(handler: (theme: string) => void): void;
  readonly onThemeChanged?: { addListener(listener: (theme: string) => void): void };
}

/** What records, and lives longer than this page is seen. */
type Hosts = Omit<TabRecorder, 'showPage'>;

declare global {
  /** Called by the DevTools page whenever this panel comes to be seen. */
  var showRecording: (hosts: Hosts) => void;
  var corsPanel: ReturnType<typeof createAutomation>;
}

/** DevTools calls its light theme `default`, Firefox calls it `light`. */
function applyTheme(name: string): void {
  document.documentElement.dataset.theme = name === 'dark' ? 'dark' : 'light';
}

speak((key, values) => browser.i18n.getMessage(key, values));
document.documentElement.lang = language();

/** Absent in a tab of its own, which has the theme of the browser. */
const panels: Panels | undefined = browser.devtools?.panels;
if (panels) applyTheme(panels.themeName);
panels?.setThemeChangeHandler?.(applyTheme);
panels?.onThemeChanged?.addListener(applyTheme);

function openSource({ url, line, column }: CallSite): void {
  panels?.openResource?.(url, line - 1, column - 1, () => undefined);
}

/** `url:` finds what has it as a part, so the preflights are among it. */
function showInNetwork(url: string): void {
  void panels?.network?.show?.({ filter: `url:${url}` });
}

function pageCallsOf(host: PageCallsHost): PageCalls {
  const state = signal(host.state());
  host.subscribe(() => {
    state.value = host.state();
  });
  return { state, set: host.set, reloadAndRecord: host.reloadAndRecord };
}

function tryItOf(host: TryItHost, reload: () => void): TryIt {
  const state = signal(host.state());
  const tried = signal(host.tried());
  host.subscribe(() => {
    state.value = host.state();
    tried.value = host.tried();
  });
  return { state, tried, start: host.start, stop: host.stop, reload };
}

/** The build finds its script by these very words. */
const startExportWorker = () => new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module' });

const settings = createSettings();
void keepSettings(settings, browser.storage.local);

let shown = false;

globalThis.showRecording = ({ recording, reload, ...hosts }) => {
  if (shown) return;
  shown = true;
  const exchanges = signal<readonly Exchange[]>(recording.exchanges());
  const navigations = signal(recording.navigations());
  const watch = signal(recording.watch());
  const isRecording = signal(true);
  effect(() => recording.setRecording(isRecording.value));
  effect(() => recording.setPreserveLog(settings.preserveLog.value));
  function refresh(): void {
    exchanges.value = recording.exchanges();
    navigations.value = recording.navigations();
    watch.value = recording.watch();
  }

  function clear(): void {
    recording.clear();
    refresh();
  }

  recording.subscribe(refresh);
  const store = createStore({
    ...{ exchanges, navigations, watch, settings, clear, recording: isRecording },
    pageCalls: pageCallsOf(hosts.pageCalls),
    tryIt: tryItOf(hosts.tryIt, reload),
    memory: createMemory(browser.storage.local, 'frameworks'),
    importer: createImporter(startWorker),
    exports: {
      generator: { name: 'CORS Verdict', version: browser.runtime.getManifest().version },
      browser: navigator.userAgent,
      now: () => new Date(),
      work: createWorkerWork(startExportWorker),
    },
    ...(panels?.openResource && { openSource }),
    ...(panels?.network?.show && { showInNetwork }),
  });
  globalThis.corsPanel = createAutomation(store, refresh);
  const root = document.getElementById('app');
  if (root) render(<App store={store} />, root);
};
