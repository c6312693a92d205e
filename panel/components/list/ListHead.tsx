// biome-ignore-all lint/a11y/useSemanticElements: a <table> cannot leave out the rows that are out of sight.
// biome-ignore-all lint/a11y/useFocusableInteractive: the buttons in it have the focus.
import { useContext, useRef, useState } from 'preact/hooks';
import type { Store } from '../../store.ts';
import { text } from '../../texts.ts';
import { OpenMenu } from '../menu/menu-item.ts';
import { ColumnHeader } from './ColumnHeader.tsx';
import type { Track } from './column-layout.ts';
import { headerMenu } from './header-menu.ts';
import { targetHeader } from './list-keys.ts';
import { menuPoint } from './menu-point.ts';

interface ListHeadProps {
  store: Store;
  tracks: readonly Track[];
  /** Pixels. */
  listWidth: number;
}

/** The titles of the columns. Tab leads to one of them, arrows to the others. */
export function ListHead({ store, tracks, listWidth }: ListHeadProps) {
  const head = useRef<HTMLDivElement>(null);
  const [chosen, choose] = useState(0);
  const openMenu = useContext(OpenMenu);
  const current = Math.min(chosen, tracks.length - 1);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    // The list would take them for its rows.
    if (event.key === 'Enter' || event.key === ' ') event.stopPropagation();
    const target = targetHeader(event.key, current, tracks.length);
    if (target === null) return;
    event.preventDefault();
    event.stopPropagation();
    head.current?.querySelectorAll<HTMLElement>('.column-title')[target]?.focus();
  }

  function onContextMenu(event: MouseEvent): void {
    event.preventDefault();
    event.stopPropagation();
    const column = event.target instanceof Element ? event.target.closest('[role=columnheader]') : null;
    openMenu({
      label: text('list_columns'),
      items: headerMenu(store, listWidth),
      at: menuPoint(event, column ?? head.current),
    });
  }

  return (
    <div
      class="row head"
      ref={head}
      role="row"
      aria-rowindex={1}
      data-testid="list-head"
      onKeyDown={onKeyDown}
      onContextMenu={onContextMenu}
    >
      {tracks.map((track, place) => (
        <ColumnHeader
          key={track.column.id}
          {...{ store, tracks, place, track }}
          tabIndex={place === current ? 0 : -1}
          onFocus={() => choose(place)}
        />
      ))}
    </div>
  );
}
