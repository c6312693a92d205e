import { useEffect, useRef, useState } from 'preact/hooks';
import type { Store } from '../store.ts';
import { text } from '../texts.ts';
import { Details } from './details/Details.tsx';
import { EmptyState } from './EmptyState.tsx';
import { ExportDialog } from './export/ExportDialog.tsx';
import type { ExportOpening } from './export/export-choice.ts';
import { TryItBanner } from './fix/TryItBanner.tsx';
import { DropZone } from './import/DropZone.tsx';
import { ImportStrips } from './import/ImportStrips.tsx';
import { ListWithMenu } from './menu/ListWithMenu.tsx';
import { MenuHost } from './menu/MenuHost.tsx';
import { Notice } from './Notice.tsx';
import { OpenSource } from './open-source.ts';
import { PageCallsNotice } from './PageCallsNotice.tsx';
import { Splitter } from './Splitter.tsx';
import { ShortcutsDialog } from './shortcuts/ShortcutsDialog.tsx';
import { useShortcuts } from './shortcuts/use-shortcuts.ts';
import { SummaryBar } from './summary/SummaryBar.tsx';
import { Toolbar } from './toolbar/Toolbar.tsx';
import { WatchLines } from './watch/WatchLines.tsx';
import { WatchedFailures } from './watch/watched-context.ts';
import '../theme.css';

/** The whole panel, for any host that has a store. */
export function App({ store }: { store: Store }) {
  const root = useRef<HTMLElement>(null);
  const filterInput = useRef<HTMLInputElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [opening, setOpening] = useState<ExportOpening | null>(null);
  const [shortcuts, setShortcuts] = useState(false);
  const selected = store.selected.value;

  // A dialog has the keyboard to itself.
  const hasDialog = opening !== null || shortcuts;
  useShortcuts({
    record: () => {
      if (!hasDialog) store.recording.value = !store.recording.value;
    },
    clear: () => hasDialog || store.clear(),
    filter: () => hasDialog || filterInput.current?.select(),
    help: () => hasDialog || setShortcuts(true),
  });

  // A cleared list has no selected row, so a row that later gets the same id must not open by itself.
  useEffect(() => {
    if (store.rows.value.length === 0) store.selectedId.value = null;
  }, [store.rows.value.length === 0]);

  function close(): void {
    root.current?.querySelector<HTMLElement>('.exchange-list')?.focus();
    store.selectedId.value = null;
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || selected === null) return;
    // Otherwise DevTools would take it and open its drawer.
    event.stopPropagation();
    event.preventDefault();
    close();
  }

  return (
    <main class="app" ref={root} onKeyDown={onKeyDown}>
      <h1 class="visually-hidden">{text('app_title')}</h1>
      <Toolbar store={store} filterInput={filterInput} onExport={setOpening} />
      <TryItBanner store={store} />
      <Notice store={store} />
      <PageCallsNotice store={store} />
      <ImportStrips store={store} />
      <WatchLines store={store} />
      <MenuHost>
        <OpenSource.Provider value={store.openSource}>
          <WatchedFailures.Provider value={store.watched}>
            <div class="panes">
              {store.visible.value.length === 0 && <EmptyState store={store} />}
              {store.visible.value.length > 0 && (
                <ListWithMenu
                  key={store.settings.grouping.value}
                  store={store}
                  onEnter={() => heading.current?.focus()}
                  onExport={setOpening}
                />
              )}
              {selected && <Splitter share={store.settings.listShare} />}
              {selected && (
                <Details
                  key={selected.exchange.id}
                  {...{ store, row: selected, heading }}
                  onClose={close}
                  onExport={setOpening}
                />
              )}
            </div>
          </WatchedFailures.Provider>
        </OpenSource.Provider>
      </MenuHost>
      <SummaryBar store={store} onShortcuts={() => setShortcuts(true)} />
      <DropZone store={store} />
      {shortcuts && <ShortcutsDialog onClose={() => setShortcuts(false)} />}
      {opening && <ExportDialog store={store} opening={opening} onClose={() => setOpening(null)} />}
    </main>
  );
}
