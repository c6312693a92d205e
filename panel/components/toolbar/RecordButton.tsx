import type { Store } from '../../store.ts';
import { text } from '../../texts.ts';
import { keysOf } from '../shortcuts/shortcuts.ts';

/** Turns recording off and on, as in the Network panel. */
export function RecordButton({ store: { recording } }: { store: Store }) {
  const isOn = recording.value;
  return (
    <>
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
          <circle class={isOn ? 'record-dot' : undefined} cx="8" cy="8" r={isOn ? 3.4 : 1.6} />
        </svg>
      </button>
      <span class="visually-hidden" role="status">
        {text(isOn ? 'toolbar_record_on' : 'toolbar_record_off')}
      </span>
    </>
  );
}
