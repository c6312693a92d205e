import type { Store } from '../../store.ts';
import { text } from '../../texts.ts';
import { keysOf } from '../shortcuts.ts';

/** Turns recording off and on, as in the Network panel. */
export function RecordButton({ store: { recording } }: { store: Store }) {
  const isOn = recording.value;
  return (
    <button
      type="button"
      class="icon-button record-button"
      aria-pressed={isOn}
      aria-label={text('toolbar_record')}
      title={text(isOn ? 'toolbar_record_stop' : 'toolbar_record_start', keysOf('record'))}
      data-testid="record"
      onClick={() => {
        recording.value = !isOn;
      }}
    >
      <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="6.2" />
        {isOn ? <circle class="record-dot" cx="8" cy="8" r="3.4" /> : <path d="M5.2 10.8l5.6-5.6" />}
      </svg>
    </button>
  );
}
