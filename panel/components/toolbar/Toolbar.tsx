import type { RefObject } from 'preact';
import type { Store } from '../../store.ts';
import { text } from '../../texts.ts';
import type { ExportOpening } from '../export/export-choice.ts';
import { Icon } from '../Icon.tsx';
import { keysOf } from '../shortcuts/shortcuts.ts';
import { ExportButton } from './ExportButton.tsx';
import { FilterBox } from './FilterBox.tsx';
import { FilterFaults } from './FilterFaults.tsx';
import { GroupingChoice } from './GroupingChoice.tsx';
import { ImportButton } from './ImportButton.tsx';
import { PageCallsToggle } from './PageCallsToggle.tsx';
import { RecordButton } from './RecordButton.tsx';
import './toolbar.css';

interface ToolbarProps {
  store: Store;
  filterInput: RefObject<HTMLInputElement | null>;
  onExport: (opening: ExportOpening) => void;
}

function ClearButton({ store }: { store: Store }) {
  return (
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
  );
}

function FailingOnly({ store: { settings } }: { store: Store }) {
  return (
    <button
      type="button"
      class="toggle"
      aria-pressed={settings.failingOnly.value}
      title={text('toolbar_failingOnly_title')}
      data-testid="failing-only"
      onClick={() => {
        settings.failingOnly.value = !settings.failingOnly.value;
      }}
    >
      {text('toolbar_failingOnly')}
    </button>
  );
}

function PreserveLog({ store: { settings } }: { store: Store }) {
  return (
    <label class="checkbox" title={text('toolbar_preserveLog_title')}>
      <input
        type="checkbox"
        data-testid="preserve-log"
        checked={settings.preserveLog.value}
        onChange={(event) => {
          settings.preserveLog.value = event.currentTarget.checked;
        }}
      />
      {text('toolbar_preserveLog')}
    </label>
  );
}

/** Acts on the whole list: one line where there is room, else what is seen of it above what is recorded of it. */
export function Toolbar({ store, filterInput, onExport }: ToolbarProps) {
  return (
    <div class="toolbar" role="toolbar" aria-label={text('exchanges')}>
      <div class="toolbar-part toolbar-filter">
        <RecordButton store={store} />
        <ClearButton store={store} />
        <span class="toolbar-line" />
        <FilterBox store={store} input={filterInput} />
        <FailingOnly store={store} />
      </div>
      <div class="toolbar-part">
        <GroupingChoice store={store} />
        <PreserveLog store={store} />
        <PageCallsToggle store={store} />
        <span class="toolbar-line" />
        <ImportButton store={store} />
        <ExportButton store={store} onExport={onExport} />
      </div>
      <FilterFaults store={store} />
    </div>
  );
}
