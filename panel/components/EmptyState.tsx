import type { ComponentChildren } from 'preact';
import { isFilterKey } from '../listing/filter/keys/index.ts';
import { parseFilter } from '../listing/filter/parse.ts';
import type { Store } from '../store.ts';
import { counted, phrase, type TextKey, text } from '../texts.ts';
import { keysOf } from './shortcuts/shortcuts.ts';
import './empty-state.css';

function Message({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="empty-state" data-testid="empty-state">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

function Hidden({ store, count }: { store: Store; count: number }) {
  function showAll(): void {
    store.settings.filter.value = '';
    store.settings.filterInverted.value = false;
    store.settings.failingOnly.value = false;
  }
  return (
    <Message title={counted('empty_hidden_title', count)}>
      <p>{text(whyHidden(store))}</p>
      <button type="button" class="action" data-testid="show-all" onClick={showAll}>
        {text('empty_showAll')}
      </button>
    </Message>
  );
}

function whyHidden({ settings: { filter, filterInverted, failingOnly } }: Store): TextKey {
  if (parseFilter(filter.value, isFilterKey).length === 0) return 'empty_noneFails';
  if (filterInverted.value) return failingOnly.value ? 'empty_allFailingMatch' : 'empty_allMatch';
  return failingOnly.value ? 'empty_noFailingMatches' : 'empty_noneMatches';
}

function NotRecording({ store: { recording } }: { store: Store }) {
  return (
    <Message title={text('empty_notRecording_title')}>
      <p>{text('empty_notRecording', keysOf('record'))}</p>
      <button
        type="button"
        class="action"
        data-testid="start-recording"
        onClick={() => {
          recording.value = true;
        }}
      >
        {text('empty_notRecording_start')}
      </button>
      <p>{text('empty_drop')}</p>
    </Message>
  );
}

/** What stands in the place of the list while it has no rows, and what to do about it. */
export function EmptyState({ store }: { store: Store }) {
  const { accessGranted, connection } = store.watch.value;
  const count = store.rows.value.length;
  if (count > 0) return <Hidden store={store} count={count} />;
  if (!accessGranted) {
    return (
      <Message title={text('empty_noAccess_title')}>
        <p>{text('empty_noAccess')}</p>
        <p>
          {phrase(
            'empty_noAccess_help',
            <b>{text('empty_siteAccess')}</b>,
            <b>{text('empty_permissionsInFirefox')}</b>,
          )}
        </p>
      </Message>
    );
  }
  if (connection === 'ended') {
    return (
      <Message title={text('empty_tabClosed')}>
        <p>{text('empty_tabClosed_hint')}</p>
      </Message>
    );
  }
  if (connection === 'connecting') {
    return (
      <Message title={text('empty_connecting_title')}>
        <p>{text('empty_connecting')}</p>
      </Message>
    );
  }
  if (!store.recording.value) return <NotRecording store={store} />;
  return (
    <Message title={text('empty_nothing_title')}>
      <p>{text('empty_nothing')}</p>
      {store.pageCalls.state.value === 'off' && (
        <p>
          <button
            type="button"
            class="action"
            title={text('empty_reload_title')}
            data-testid="reload-and-record"
            onClick={() => store.pageCalls.reloadAndRecord()}
          >
            {text('empty_reload')}
          </button>
        </p>
      )}
      <p>{text('empty_drop')}</p>
      <p class="aside">{text('empty_aside')}</p>
    </Message>
  );
}
