import type { Entry } from '../../listing/entries.ts';
import type { Store } from '../../store.ts';
import type { Column } from './column.ts';
import { DividerRow } from './DividerRow.tsx';
import { ExchangeRow } from './ExchangeRow.tsx';
import { GroupRow } from './GroupRow.tsx';
import type { ActiveLine } from './use-active-line.ts';
import './group-rows.css';

interface ListLineProps {
  store: Store;
  entry: Entry;
  columns: readonly Column[];
  /** Place among the lines, from 0. */
  index: number;
  top: number;
  line: ActiveLine;
}

/** One line of the list, of whichever kind. */
export function ListLine({ store, entry, columns, index, top, line }: ListLineProps) {
  const place = { id: `row-${index}`, index, top };
  switch (entry.kind) {
    case 'row':
      return (
        <ExchangeRow
          {...place}
          row={entry.row}
          columns={columns}
          level={store.settings.grouping.value === 'none' ? null : 2}
          selected={entry.row.exchange.id === store.selectedId.value}
          onSelect={() => line.goTo(entry)}
        />
      );
    case 'group': {
      const [first] = entry.group.rows;
      return (
        <GroupRow
          {...place}
          group={entry.group}
          isOpen={entry.isOpen}
          columnCount={columns.length}
          active={index === line.place}
          onToggle={() => line.toggle(entry.key)}
          onFix={() => first && line.show(first)}
        />
      );
    }
    case 'navigation':
      return <DividerRow navigation={entry.navigation} index={index} top={top} columnCount={columns.length} />;
  }
}
