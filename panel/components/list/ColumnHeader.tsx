// biome-ignore-all lint/a11y/useSemanticElements: a <table> cannot leave out the rows that are out of sight.
// biome-ignore-all lint/a11y/useFocusableInteractive: the button in it has the focus.
import { nextSort } from '../../listing/sort.ts';
import type { Store } from '../../store.ts';
import { text } from '../../texts.ts';
import { ColumnResizer } from './ColumnResizer.tsx';
import type { Track } from './column-layout.ts';

interface ColumnHeaderProps {
  store: Store;
  tracks: readonly Track[];
  /** From 0. */
  place: number;
  track: Track;
  /** 0 for the one header that Tab leads to. */
  tabIndex: number;
  onFocus: () => void;
}

/** The title of a column, which sorts the list when it is pressed. */
export function ColumnHeader({ store, tracks, place, track, tabIndex, onFocus }: ColumnHeaderProps) {
  const { id, title } = track.column;
  const { sort } = store.settings;
  const sorted = sort.value?.column === id ? sort.value : null;
  return (
    <div
      class="cell"
      role="columnheader"
      aria-label={text(title)}
      aria-colindex={place + 1}
      aria-sort={sorted ? (sorted.descending ? 'descending' : 'ascending') : undefined}
      data-column={id}
      onFocusIn={onFocus}
    >
      <button
        type="button"
        class="column-title"
        tabIndex={tabIndex}
        data-testid={`sort-${id}`}
        onClick={() => {
          sort.value = nextSort(sort.value, id);
        }}
      >
        {text(title)}
      </button>
      {place < tracks.length - 1 && <ColumnResizer {...{ store, tracks, track, tabIndex }} />}
    </div>
  );
}
