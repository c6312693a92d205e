import type { Fix } from '../../../src/fixes/fix.ts';
import type { Row, Store } from '../../store.ts';
import { text } from '../../texts.ts';
import { triable } from '../../try-changes.ts';

/** Lets the page have the changed answers in this tab, or says why it cannot. */
export function TryItSwitch({ store: { tryIt }, row, fix }: { store: Store; row: Row; fix: Fix }) {
  const state = tryIt.state.value;
  const can = triable(row.exchange, fix);
  if (state.status === 'unavailable') {
    return <p class="aside">{text('tryIt_unavailable')}</p>;
  }
  if ('cannot' in can) {
    return (
      <p class="aside" data-testid="cannot-try">
        {text('tryIt_cannot', can.cannot)}
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
        {text(isOn ? 'tryIt_stop' : 'tryIt_start')}
      </button>{' '}
      <span class="aside">{text(isOn ? 'tryIt_hintWhenOn' : 'tryIt_hint')}</span>
    </p>
  );
}
