import type { Store } from '../../store.ts';

/** What it does to the page, for whoever hesitates to press it. */
const TITLE = `Note what the page’s own code asks for, so that credentials and mode are known and not inferred.
While this is on it wraps fetch, XMLHttpRequest and EventSource of the inspected page; our script is then a line in call stacks, which DevTools passes over. It is taken out when you switch it off or close DevTools.`;

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
      title={TITLE}
      data-testid="page-calls"
      onClick={() => pageCalls.set(!isOn)}
    >
      Page calls
    </button>
  );
}
