import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Store } from '../../store.ts';
import type { Column } from './column.ts';
import { layOut, type Track } from './column-layout.ts';
import { useListWidth } from './use-list-width.ts';

interface Tracks {
  readonly tracks: readonly Track[];
  /** The same array as long as the same columns are shown, whatever their widths. */
  readonly columns: readonly Column[];
  /** Pixels. */
  readonly listWidth: number;
  /** Gives exchange-list.css the widths. */
  readonly style: Readonly<Record<string, string>>;
}

/** The columns of the list as settings, order and the width of the list want them. */
export function useTracks({ settings }: Store, scroller: RefObject<HTMLElement | null>): Tracks {
  const listWidth = useListWidth(scroller);
  const chosen = settings.columns.value;
  const sortedBy = settings.sort.value?.column ?? null;
  const tracks = useMemo(() => layOut({ settings: chosen, sortedBy, listWidth }), [chosen, sortedBy, listWidth]);
  const ids = tracks.map(({ column }) => column.id).join();
  const columns = useMemo(() => tracks.map(({ column }) => column), [ids]);
  const style = {
    '--columns': tracks.map(({ width }) => `${width}px`).join(' '),
    '--name-width': `${tracks[0]?.width ?? 0}px`,
    '--list-width': `${tracks.reduce((sum, { width }) => sum + width, 0)}px`,
  };
  return { tracks, columns, listWidth, style };
}
