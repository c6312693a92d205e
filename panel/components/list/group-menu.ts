import type { Entry } from '../../listing/entries.ts';
import type { Group } from '../../listing/groups.ts';
import type { Row, Store } from '../../store.ts';
import { text } from '../../texts.ts';
import type { MenuItem } from '../menu/menu-item.ts';
import { hasFix } from './group-fix.ts';

const SEPARATOR = 'separator' as const;

/** What can be done with the groups, from one of them. */
export function groupMenu(
  { openGroups }: Store,
  { rows: [first], subject }: Group,
  entries: readonly Entry[],
  show: (row: Row) => void,
): readonly MenuItem[] {
  const keys = entries.flatMap((entry) => (entry.kind === 'group' ? [entry.key] : []));
  const setOpen = (open: readonly string[]) => () => {
    openGroups.value = new Set(open);
  };
  return [
    ...(first && hasFix(subject) ? [{ label: text('group_showFix'), run: () => show(first) }, SEPARATOR] : []),
    { label: text('group_openAll'), run: setOpen(keys) },
    { label: text('group_closeAll'), run: setOpen([]) },
  ];
}
