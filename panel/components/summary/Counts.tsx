import { useMemo } from 'preact/hooks';
import { isFailing, type Store } from '../../store.ts';
import { counted, text } from '../../texts.ts';

/** How many exchanges there are, how many are shown, how many fail. */
export function Counts({ store }: { store: Store }) {
  const rows = store.rows.value;
  const total = rows.length;
  const shown = store.visible.value.length;
  // Not with each letter of the filter: to look at 50,000 verdicts takes most of a frame.
  const failing = useMemo(() => rows.filter(isFailing).length, [rows]);
  return (
    <output class="counts" aria-live="polite" data-testid="counts">
      {shown === total ? counted('counts', total) : counted('counts_shown', total, shown)}{' '}
      <span class={failing > 0 ? 'some-failing' : undefined}>{text('counts_failing', failing)}</span>
    </output>
  );
}
