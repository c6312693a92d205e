import { useMemo } from 'preact/hooks';
import { isFailing } from '../../failing.ts';
import type { Store } from '../../store.ts';
import { counted, text } from '../../texts.ts';
import { useThrottled } from './use-throttled.ts';

/** Milliseconds between two times that a screen reader is told; what is seen may change ten times a second. */
const TELL_EVERY = 3_000;

/** How many exchanges there are, how many are shown, how many fail. */
export function Counts({ store }: { store: Store }) {
  const rows = store.rows.value;
  // Not with each letter of the filter: to look at 50,000 verdicts takes most of a frame.
  const failing = useMemo(() => rows.filter(isFailing).length, [rows]);
  const total = rows.length;
  const shown = store.visible.value.length;
  const exchanges = shown === total ? counted('counts', total) : counted('counts_shown', total, shown);
  const failures = text('counts_failing', failing);
  const told = useThrottled(`${exchanges} ${failures}`, TELL_EVERY);
  return (
    <div class="counts">
      <span aria-hidden="true" data-testid="counts">
        {exchanges} <span class={failing > 0 ? 'some-failing' : undefined}>{failures}</span>
      </span>
      <output class="visually-hidden" data-testid="counts-told">
        {told}
      </output>
    </div>
  );
}
