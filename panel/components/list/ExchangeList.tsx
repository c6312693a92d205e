// biome-ignore-all lint/a11y/useSemanticElements: a <table> cannot leave out the rows that are out of sight.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names the active row.
// biome-ignore-all lint/a11y/noStaticElementInteractions: its role is one of two.
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: its role is one of two.
import { useContext, useEffect, useMemo, useRef } from 'preact/hooks';
import { keyOf } from '../../listing/entries.ts';
import type { Row, Store } from '../../store.ts';
import { text } from '../../texts.ts';
import { OpenMenu } from '../menu/menu-item.ts';
import { groupMove, landing } from './entry-keys.ts';
import { groupMenu } from './group-menu.ts';
import { ListHead } from './ListHead.tsx';
import { ListLine } from './ListLine.tsx';
import { targetIndex } from './list-keys.ts';
import { menuPoint } from './menu-point.ts';
import { useActiveLine } from './use-active-line.ts';
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
  const openMenu = useContext(OpenMenu);
  const entries = store.entries.value;
  const selectedId = store.selectedId.value;
  const isGrouped = store.settings.grouping.value !== 'none';
  const line = useActiveLine(store, entries);
  const current = line.place;
  const active = entries[current];
  useAnchor(scroller, { entries, sort: store.settings.sort.value, selected: current }, ROW_HEIGHT);
  const virtual = useVirtualRows(entries.length, scroller, ROW_HEIGHT);
  const { tracks, columns, listWidth, style } = useTracks(store, scroller);

  // Opening the details makes the list smaller, so the row is brought back into view after that, too.
  useEffect(() => {
    if (current >= 0) virtual.reveal(current);
  }, [selectedId, active && keyOf(active)]);

  function onGroupKey(event: KeyboardEvent): boolean {
    const move = groupMove(event.key, entries, current);
    if (move === null) return false;
    event.preventDefault();
    if ('toggles' in move) line.toggle(move.toggles);
    else goTo(move.to);
    return true;
  }

  function goTo(place: number): void {
    const entry = entries[place];
    if (entry) line.goTo(entry);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || onGroupKey(event)) return;
    if (event.key === 'Enter' && active?.kind === 'row') {
      event.preventDefault();
      onEnter();
      return;
    }
    const target = targetIndex(event.key, line.from, entries.length, virtual.page);
    if (target === null) return;
    event.preventDefault();
    // It may have been on a header, or on a link in a row.
    scroller.current?.focus({ preventScroll: true });
    goTo(landing(entries, target, line.from));
  }

  /** Of a line by the mouse; keys ask for the menu of the one they are at. */
  function onContextMenu(event: MouseEvent): void {
    const pressed = event.target instanceof Element ? event.target.closest('[id^=row-]') : null;
    const place = pressed ?? scroller.current?.querySelector(`#row-${current}`) ?? null;
    const entry = entries[Number(place?.id.slice('row-'.length))];
    if (entry?.kind === 'group') {
      event.preventDefault();
      const items = groupMenu(store, entry.group, entries, line.show);
      openMenu({ label: text('list_groups'), items, at: menuPoint(event, place) });
    }
    if (entry?.kind !== 'row' || !onRowMenu) return;
    event.preventDefault();
    onRowMenu(entry.row, menuPoint(event, place));
  }

  const head = useMemo(() => <ListHead {...{ store, tracks, listWidth }} />, [store, tracks, listWidth]);
  const isDrawn = virtual.items.some(({ index }) => index === current);

  return (
    <div
      class="exchange-list"
      ref={scroller}
      role={isGrouped ? 'treegrid' : 'grid'}
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
          return <ListLine key={index % virtual.slots} {...{ store, entry, columns, index, line }} top={start} />;
        })}
      </div>
    </div>
  );
}
