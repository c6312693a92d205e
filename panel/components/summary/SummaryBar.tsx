import type { Store } from '../../store.ts';
import { text } from '../../texts.ts';
import { Icon } from '../Icon.tsx';
import { Counts } from './Counts.tsx';
import './summary.css';

/** Below everything, as in the Network panel: what there is in numbers. */
export function SummaryBar({ store, onShortcuts }: { store: Store; onShortcuts: () => void }) {
  return (
    <div class="summary">
      <Counts store={store} />
      <button
        type="button"
        class="icon-button"
        aria-haspopup="dialog"
        aria-label={text('shortcuts')}
        title={text('shortcuts_title')}
        data-testid="shortcuts"
        onClick={onShortcuts}
      >
        <Icon name="keyboard" />
      </button>
    </div>
  );
}
