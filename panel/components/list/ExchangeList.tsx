// biome-ignore-all lint/a11y/useSemanticElements: a <table> cannot leave out the rows that are out of sight.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names the active row.
import { useEffect, useRef } from 'preact/hooks';
import type { Store } from '../../store.ts';
import { COLUMNS } from './columns.tsx';
import { ExchangeRow } from './ExchangeRow.tsx';
import { targetIndex } from './list-keys.ts';
import { useVirtualRows } from './use-virtual-rows.ts';
import './exchange-list.css';

/** Also in exchange-list.css, as --row-height. */
const ROW_HEIGHT = 24;

interface ExchangeListProps {
  store: Store;
  /** The reader wants to go on in the details. */
  onEnter: () => void;
}

/** The live list: oldest first, so that new rows never move the one being read. */
export function ExchangeList({ store, onEnter }: ExchangeListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = store.visible.value;
  const virtual = useVirtualRows(rows.length, scroller, ROW_HEIGHT);
  const current = rows.findIndex(({ exchange }) => exchange.id === store.selectedId.value);

  // Closing the details selects nothing, but the keys go on from where they were.
  const last = useRef(-1);
  if (current >= 0) last.current = current;

  // Opening the details makes the list smaller, so the row is brought back into view after that, too.
  useEffect(() => {
    if (current >= 0) virtual.reveal(current);
  }, [store.selectedId.value]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' && current >= 0) {
      event.preventDefault();
      onEnter();
      return;
    }
    const target =
      rows[targetIndex(event.key, Math.min(last.current, rows.length - 1), rows.length, virtual.page) ?? -1];
    if (target === undefined) return;
    event.preventDefault();
    store.selectedId.value = target.exchange.id;
  }

  return (
    <div
      class="exchange-list"
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label="Exchanges"
      aria-rowcount={rows.length + 1}
      aria-colcount={COLUMNS.length}
      aria-activedescendant={current >= 0 ? `row-${current}` : undefined}
      data-testid="list"
      onKeyDown={onKeyDown}
    >
      <div class="sizer" role="presentation" style={{ height: `${virtual.height}px` }}>
        <div class="row head" role="row" aria-rowindex={1}>
          {COLUMNS.map((column, place) => (
            <div key={column.id} class="cell" role="columnheader" aria-colindex={place + 1} data-column={column.id}>
              {column.title}
            </div>
          ))}
        </div>
        {virtual.items.map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <ExchangeRow
              key={row.exchange.id}
              row={row}
              id={`row-${index}`}
              index={index}
              top={start}
              selected={index === current}
              onSelect={() => {
                store.selectedId.value = row.exchange.id;
              }}
            />
          );
        })}
      </div>
    </div>
  );
}
