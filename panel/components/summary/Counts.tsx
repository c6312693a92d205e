import { isFailing, type Store } from '../../store.ts';
import { counted, text } from '../../texts.ts';

/** How many exchanges there are, how many are shown, how many fail. */
export function Counts({ store }: { store: Store }) {
  const total = store.rows.value.length;
  const shown = store.visible.value.length;
  const failing = store.rows.value.filter(isFailing).length;
  return (
    <output class="counts" aria-live="polite" data-testid="counts">
      {shown === total ? counted('counts', total) : counted('counts_shown', total, shown)}{' '}
      <span class={failing > 0 ? 'some-failing' : undefined}>{text('counts_failing', failing)}</span>
    </output>
  );
}
