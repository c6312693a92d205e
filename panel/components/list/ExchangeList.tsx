// biome-ignore-all lint/a11y/useSemanticElements: a <table> cannot leave out the rows that are out of sight.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names the active row.
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { keyOf } from '../../listing/entries.ts';
import type { Row, Store } from '../../store.ts';
import { text } from '../../texts.ts';
import { ExchangeRow } from './ExchangeRow.tsx';
import { ListHead } from './ListHead.tsx';
import { targetIndex } from './list-keys.ts';
import { menuPoint } from './menu-point.ts';
import { useAnchor } from './use-anchor.ts';
import { useTracks } from './use-tracks.ts';
import { useVirtualRows } from './use-virtual-rows.ts';
import './exchange-list.css';

/** Also in exchange-list.css, as --row-height. */
const ROW_HEIGHT = 24;

interface ExchangeListProps {
  store: Store;
  /** The reader wants to go on in the details. */
  onEnter: () => void;
  /** The reader asks what can be done with a row; `at` is a point of the window in pixels. */
  onRowMenu?: (row: Row, at: { readonly x: number; readonly y: number }) => void;
}

/** The live list, in the order of time or of a column; new rows never move the one being read. */
export function ExchangeList({ store, onEnter, onRowMenu }: ExchangeListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const entries = store.visible.value;
  const selectedId = store.selectedId.value;
  const current = useMemo(() => entries.findIndex((entry) => keyOf(entry) === selectedId), [entries, selectedId]);
  useAnchor(scroller, { entries, sort: store.settings.sort.value, selected: current }, ROW_HEIGHT);
  const virtual = useVirtualRows(entries.length, scroller, ROW_HEIGHT);
  const { tracks, columns, listWidth, style } = useTracks(store, scroller);

  // Closing the details selects nothing, but the keys go on from where they were.
  const last = useRef(-1);
  if (current >= 0) last.current = current;

  // Opening the details makes the list smaller, so the row is brought back into view after that, too.
  useEffect(() => {
    if (current >= 0) virtual.reveal(current);
  }, [selectedId]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' && current >= 0) {
      event.preventDefault();
      onEnter();
      return;
    }
    const target =
      entries[targetIndex(event.key, Math.min(last.current, entries.length - 1), entries.length, virtual.page) ?? -1];
    if (target === undefined) return;
    event.preventDefault();
    // It may have been on a header, or on a link in a row.
    scroller.current?.focus({ preventScroll: true });
    store.selectedId.value = keyOf(target);
  }

  /** Of a row by the mouse; keys ask for the menu of the one that is selected. */
  function onContextMenu(event: MouseEvent): void {
    const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-exchange]') : null;
    const line = pressed ?? scroller.current?.querySelector<HTMLElement>('[data-exchange][aria-selected=true]');
    const row = store.visible.value.find(({ exchange }) => exchange.id === line?.dataset.exchange);
    if (!onRowMenu || !line || !row) return;
    event.preventDefault();
    onRowMenu(row, menuPoint(event, line));
  }

  const head = useMemo(() => <ListHead {...{ store, tracks, listWidth }} />, [store, tracks, listWidth]);
  const isDrawn = virtual.items.some(({ index }) => index === current);

  return (
    <div
      class="exchange-list"
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={text('exchanges')}
      aria-rowcount={entries.length + 1}
      aria-colcount={columns.length}
      aria-activedescendant={isDrawn ? `row-${current}` : undefined}
      data-testid="list"
      style={style}
      onKeyDown={onKeyDown}
      onContextMenu={onContextMenu}
    >
      <div class="sizer" role="presentation" style={{ height: `${virtual.height}px` }}>
        {head}
        {virtual.items.map(({ index, start }) => {
          const entry = entries[index];
          if (entry === undefined) return null;
          return (
            <ExchangeRow
              key={keyOf(entry)}
              row={entry}
              columns={columns}
              id={`row-${index}`}
              index={index}
              top={start}
              selected={index === current}
              onSelect={() => {
                store.selectedId.value = entry.exchange.id;
              }}
            />
          );
        })}
      </div>
    </div>
  );
}
