import type { RefObject } from 'preact';
import type { Store } from '../../store.ts';
import { text } from '../../texts.ts';
import type { ExportOpening } from '../export/export-choice.ts';
import { Icon } from '../Icon.tsx';
import { Counts } from '../list/Counts.tsx';
import { ExportButton } from './ExportButton.tsx';
import { ImportButton } from './ImportButton.tsx';
import { PageCallsToggle } from './PageCallsToggle.tsx';
import './toolbar.css';

interface ToolbarProps {
  store: Store;
  filterInput: RefObject<HTMLInputElement | null>;
  onExport: (opening: ExportOpening) => void;
}

/** Acts on the whole list: clear, keep, filter, export, count. */
export function Toolbar({ store, filterInput, onExport }: ToolbarProps) {
  function onFilterKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || store.settings.filter.value === '') return;
    // Otherwise DevTools would take it and open its drawer.
    event.stopPropagation();
    event.preventDefault();
    store.settings.filter.value = '';
  }

  return (
    <div class="toolbar" role="toolbar" aria-label={text('exchanges')}>
      <button
        type="button"
        class="icon-button"
        title={text('toolbar_clear_title', 'Ctrl+L')}
        aria-label={text('toolbar_clear')}
        data-testid="clear"
        onClick={() => store.clear()}
      >
        <Icon name="clear" />
      </button>
      <ImportButton store={store} />
      <label class="filter">
        <Icon name="filter" />
        <input
          ref={filterInput}
          type="text"
          placeholder={text('toolbar_filter')}
          aria-label={text('toolbar_filter_label')}
          title={text('toolbar_filter_title', 'Ctrl+F')}
          spellcheck={false}
          autocomplete="off"
          data-testid="filter"
          value={store.settings.filter.value}
          onInput={(event) => {
            store.settings.filter.value = event.currentTarget.value;
          }}
          onKeyDown={onFilterKey}
        />
      </label>
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
    </div>
  );
}
