import type { Store } from '../../store.ts';
import { text } from '../../texts.ts';
import type { MenuItem } from '../menu/menu-item.ts';
import type { Column } from './column.ts';
import { isShown } from './column-layout.ts';
import { COLUMNS } from './columns.tsx';

/**
 * What the menu of the list's header offers: which columns there are.
 *
 * @param listWidth pixels
 */
export function headerMenu({ settings: { columns, sort } }: Store, listWidth: number): readonly MenuItem[] {
  function toggle({ id }: Column, shown: boolean): void {
    columns.value = { ...columns.value, [id]: { ...columns.value[id], shown } };
    // An order that nobody can see the reason of is of no use.
    if (!shown && sort.value?.column === id) sort.value = null;
  }

  const wish = { settings: columns.value, sortedBy: sort.value?.column ?? null, listWidth };
  const choices = COLUMNS.map((column): MenuItem => {
    const checked = isShown(column, wish);
    return {
      label: text(column.title),
      checked,
      disabled: column.id === 'name',
      run: () => toggle(column, !checked),
    };
  });
  const reset: MenuItem = {
    label: text('list_columns_reset'),
    disabled: Object.keys(columns.value).length === 0,
    run() {
      columns.value = {};
    },
  };
  return [...choices, 'separator', reset];
}
