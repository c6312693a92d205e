import { useRef } from 'preact/hooks';
import type { Store } from '../../store.ts';
import { text } from '../../texts.ts';
import { LEAST_CHOSEN, moveLine, type Track, unsized } from './column-layout.ts';

const STEP = 10;

interface ColumnResizerProps {
  store: Store;
  tracks: readonly Track[];
  track: Track;
  tabIndex: number;
}

/** The line to the right of a column: drag it or move it with the arrow keys; a double click puts it back. */
export function ColumnResizer({ store, tracks, track: { column, width }, tabIndex }: ColumnResizerProps) {
  const { columns } = store.settings;
  /** How it was when it was taken hold of. */
  const held = useRef({ x: 0, tracks, settings: columns.value });
  const next = tracks[tracks.findIndex((track) => track.column === column) + 1];

  function onPointerDown(event: PointerEvent & { currentTarget: HTMLElement }): void {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current = { x: event.clientX, tracks, settings: columns.value };
  }

  function onPointerMove(event: PointerEvent & { currentTarget: HTMLElement }): void {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const by = event.clientX - held.current.x;
    if (by !== 0) columns.value = moveLine(held.current.tracks, column.id, by, held.current.settings);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const by = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    columns.value = moveLine(tracks, column.id, by, columns.value);
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be moved.
    <div
      class="column-line"
      role="separator"
      tabIndex={tabIndex}
      aria-orientation="vertical"
      aria-label={text('list_column_resize', text(column.title))}
      aria-valuenow={width}
      aria-valuemin={LEAST_CHOSEN}
      aria-valuemax={width + Math.max(0, (next?.width ?? 0) - LEAST_CHOSEN)}
      data-testid={`resize-${column.id}`}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onDblClick={() => {
        columns.value = unsized(column.id, columns.value);
      }}
      onKeyDown={onKeyDown}
    />
  );
}
