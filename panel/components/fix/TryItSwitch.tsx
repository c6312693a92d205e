import type { Fix } from '../../../src/fixes/fix.ts';
import type { Row, Store } from '../../store.ts';
import { triable } from '../../try-changes.ts';

/** Lets the page have the changed answers in this tab, or says why it cannot. */
export function TryItSwitch({ store: { tryIt }, row, fix }: { store: Store; row: Row; fix: Fix }) {
  const state = tryIt.state.value;
  const can = triable(row.exchange, fix);
  if (state.status === 'unavailable') {
    return <p class="aside">Trying it here is not possible in this browser.</p>;
  }
  if ('cannot' in can) {
    return (
      <p class="aside" data-testid="cannot-try">
        Cannot be tried here: {can.cannot}.
      </p>
    );
  }
  const isOn = state.status === 'on' && JSON.stringify(state.changes) === JSON.stringify(can.changes);
  return (
    <p class="try-it">
      <button
        type="button"
        class="action"
        aria-pressed={isOn}
        data-testid="try-it"
        onClick={() => (isOn ? tryIt.stop() : tryIt.start(can.changes))}
      >
        {isOn ? 'Stop trying' : 'Try it here'}
      </button>{' '}
      <span class="aside">
        {isOn
          ? 'Now send the request again: reload the page, or do what it did.'
          : 'Changes just these headers, in this tab only, until you stop it or close DevTools.'}
      </span>
    </p>
  );
}
