// biome-ignore-all lint/a11y/useSemanticElements: a <table> cannot leave out the rows that are out of sight.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names the active row.
import { useMemo } from 'preact/hooks';
import { isFailing } from '../../failing.ts';
import type { Row } from '../../store.ts';
import type { Column } from './column.ts';

interface ExchangeRowProps {
  row: Row;
  /** From left to right. */
  columns: readonly Column[];
  id: string;
  /** Place among the visible rows, from 0. */
  index: number;
  top: number;
  /** How deep it is in groups, from 1; null where there are none. */
  level: number | null;
  selected: boolean;
  onSelect: () => void;
}

/** One exchange in the list. The list owns the keyboard, so a row takes only clicks. */
export function ExchangeRow({ row, columns, id, index, top, level, selected, onSelect }: ExchangeRowProps) {
  // The very same cells are not compared again, so that scrolling and selecting cost only the rows they touch.
  const cells = useMemo(
    () =>
      columns.map((column, place) => (
        <div
          key={column.id}
          class="cell"
          role="gridcell"
          aria-colindex={place + 1}
          data-column={column.id}
          title={column.hint?.(row)}
        >
          {column.cell(row)}
        </div>
      )),
    [row, columns],
  );
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles the keys for all its rows.
    <div
      class="row"
      role="row"
      id={id}
      aria-rowindex={index + 2}
      aria-level={level ?? undefined}
      aria-selected={selected}
      data-testid="row"
      data-exchange={row.exchange.id}
      data-outcome={row.verdict.outcome}
      data-failing={isFailing(row)}
      data-even={index % 2 === 1}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onSelect}
    >
      {cells}
    </div>
  );
}
