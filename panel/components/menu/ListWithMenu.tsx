import { useContext, useState } from 'preact/hooks';
import type { Row, Store } from '../../store.ts';
import { text } from '../../texts.ts';
import { type CopyState, copyMade } from '../export/copy-made.ts';
import type { ExportOpening } from '../export/export-choice.ts';
import { ExchangeList } from '../list/ExchangeList.tsx';
import { type MenuOpening, OpenMenu } from './menu-item.ts';
import { rowMenu } from './row-menu.ts';
import { Told } from './Told.tsx';

interface ListWithMenuProps {
  store: Store;
  onEnter: () => void;
  onExport: (opening: ExportOpening) => void;
}

/** As a link with target=_blank and rel=noreferrer. */
const openOutside = (url: string) => void window.open(url, '_blank', 'noreferrer');

/** The list, and what can be done with each row of it. */
export function ListWithMenu({ store, onEnter, onExport }: ListWithMenuProps) {
  const openMenu = useContext(OpenMenu);
  const [told, setTold] = useState<CopyState | null>(null);

  function onRowMenu(row: Row, at: MenuOpening['at']): void {
    setTold(null);
    const copy = async (making: Parameters<typeof copyMade>[0]) => setTold(await copyMade(making));
    const items = rowMenu(store, row, { copy: (making) => void copy(making), onExport, open: openOutside });
    openMenu({ label: text('menu_row'), items, at });
  }

  return (
    <>
      <ExchangeList store={store} onEnter={onEnter} onRowMenu={onRowMenu} />
      <Told told={told} />
    </>
  );
}
