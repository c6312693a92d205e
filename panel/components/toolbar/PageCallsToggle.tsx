import type { Store } from '../../store.ts';
import { text } from '../../texts.ts';

/** Turns on what is otherwise not in the page; absent where the browser has no means for it. */
export function PageCallsToggle({ store: { pageCalls } }: { store: Store }) {
  const state = pageCalls.state.value;
  if (state === 'unavailable') return null;
  const isOn = state !== 'off';
  return (
    <button
      type="button"
      class="toggle"
      aria-pressed={isOn}
      title={text('toolbar_pageCalls_title')}
      data-testid="page-calls"
      onClick={() => pageCalls.set(!isOn)}
    >
      {text('toolbar_pageCalls')}
    </button>
  );
}
