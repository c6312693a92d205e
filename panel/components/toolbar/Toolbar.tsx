import type { RefObject } from 'preact';
import type { Store } from '../../store.ts';
import { text } from '../../texts.ts';
import type { ExportOpening } from '../export/export-choice.ts';
import { Icon } from '../Icon.tsx';
import { Counts } from '../list/Counts.tsx';
import { keysOf } from '../shortcuts.ts';
import { ExportButton } from './ExportButton.tsx';
import { FilterBox } from './FilterBox.tsx';
import { FilterFaults } from './FilterFaults.tsx';
import { ImportButton } from './ImportButton.tsx';
import { PageCallsToggle } from './PageCallsToggle.tsx';
import { RecordButton } from './RecordButton.tsx';
import './toolbar.css';

interface ToolbarProps {
  store: Store;
  filterInput: RefObject<HTMLInputElement | null>;
  onExport: (opening: ExportOpening) => void;
}

/** Acts on the whole list: clear, keep, filter, export, count. */
export function Toolbar({ store, filterInput, onExport }: ToolbarProps) {
  return (
    <div class="toolbar" role="toolbar" aria-label={text('exchanges')}>
      <RecordButton store={store} />
      <button
        type="button"
        class="icon-button"
        title={text('toolbar_clear_title', keysOf('clear'))}
        aria-label={text('toolbar_clear')}
        data-testid="clear"
        onClick={() => store.clear()}
      >
        <Icon name="clear" />
      </button>
      <ImportButton store={store} />
      <FilterBox store={store} input={filterInput} />
      <button
        type="button"
        class="toggle"
        aria-pressed={store.settings.failingOnly.value}
        title={text('toolbar_failingOnly_title')}
        data-testid="failing-only"
        onClick={() => {
          store.settings.failingOnly.value = !store.settings.failingOnly.value;
        }}
      >
        {text('toolbar_failingOnly')}
      </button>
      <label class="checkbox" title={text('toolbar_preserveLog_title')}>
        <input
          type="checkbox"
          data-testid="preserve-log"
          checked={store.settings.preserveLog.value}
          onChange={(event) => {
            store.settings.preserveLog.value = event.currentTarget.checked;
          }}
        />
        {text('toolbar_preserveLog')}
      </label>
      <PageCallsToggle store={store} />
      <ExportButton store={store} onExport={onExport} />
      <Counts store={store} />
      <FilterFaults store={store} />
    </div>
  );
}
