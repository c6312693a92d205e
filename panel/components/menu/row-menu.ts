import { ruleById } from '../../../src/cors/rules/index.ts';
import type { Row, Store } from '../../store.ts';
import { text } from '../../texts.ts';
import { canWatch } from '../../watched.ts';
import { type ExportOpening, openingOfOne } from '../export/export-choice.ts';
import { urlOf } from '../row-text.ts';
import { keysOf } from '../shortcuts/shortcuts.ts';
import { type Copy, copyAllItems, copyItems } from './copy-items.ts';
import { filterItems } from './filter-items.ts';
import type { MenuItem } from './menu-item.ts';

/** What a menu does that takes more than the store. */
export interface RowDoings {
  readonly copy: Copy;
  readonly onExport: (opening: ExportOpening) => void;
  /** Opens a page outside the panel. */
  readonly open: (url: string) => void;
}

/** All that can be done with one row of the list. */
export function rowMenu(store: Store, row: Row, { copy, onExport, open }: RowDoings): readonly MenuItem[] {
  return [
    copyItems(store, row, copy),
    copyAllItems(store, copy),
    { label: text('export_dialog'), run: () => onExport(openingOfOne(store.rows.value, row)) },
    ...watchItems(store, row),
    'separator',
    filterItems(store, row),
    'separator',
    ...linkItems(store, row, open),
    { label: text('toolbar_clear'), keys: keysOf('clear'), run: store.clear },
  ];
}

/** Only a failure can be mended. */
function watchItems({ watched }: Store, row: Row): readonly MenuItem[] {
  const checked = watched.markOf(row) !== null;
  if (!checked && !canWatch(row)) return [];
  return [{ label: text('watch_toggle_off'), checked, run: () => watched.toggle(row) }];
}

/** To where else this can be looked at. What a file recorded is not in these DevTools. */
function linkItems(store: Store, { exchange, verdict, source }: Row, open: RowDoings['open']): readonly MenuItem[] {
  const { openSource, showInNetwork } = store;
  const { callSite } = exchange;
  const rule = ruleById(verdict.rule ?? '');
  const here: MenuItem[] = [];
  if (showInNetwork && !source) here.push({ label: text('menu_network'), run: () => showInNetwork(urlOf(exchange)) });
  if (openSource && callSite && !source) here.push({ label: text('menu_source'), run: () => openSource(callSite) });
  const pages: MenuItem[] = rule
    ? [
        { label: text('menu_standard'), run: () => open(rule.spec) },
        { label: text('menu_mdn'), run: () => open(rule.mdn) },
      ]
    : [];
  const links = [...here, ...pages];
  return links.length > 0 ? [...links, 'separator'] : [];
}
