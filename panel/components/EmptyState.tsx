import type { ComponentChildren } from 'preact';
import type { Store } from '../store.ts';
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
    store.filter.value = '';
    store.failingOnly.value = false;
  }
  return (
    <Message title={count === 1 ? 'The only exchange is hidden' : `All ${count} exchanges are hidden`}>
      <p>
        {store.filter.value === ''
          ? '“Failing only” is on, and none of them fails.'
          : `No ${store.failingOnly.value ? 'failing ' : ''}exchange has all the words of the filter.`}
      </p>
      <button type="button" class="action" data-testid="show-all" onClick={showAll}>
        Show all
      </button>
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
      <Message title="No permission for this page">
        <p>The browser does not let the extension see this page’s requests.</p>
        <p>
          Right-click the extension’s icon, choose <b>Site access → On all sites</b> (in Firefox:{' '}
          <b>Manage extension → Permissions</b>
          ), then reload the page.
        </p>
      </Message>
    );
  }
  if (connection === 'connecting') {
    return (
      <Message title="Connecting…">
        <p>Waiting for the extension’s listener to start.</p>
      </Message>
    );
  }
  return (
    <Message title="Nothing cross-origin yet">
      <p>Reload the page to record its requests: those made before DevTools was opened were not seen.</p>
      {store.pageCalls.state.value === 'off' && (
        <p>
          <button
            type="button"
            class="action"
            title="Switches Page calls on: the page’s fetch, XMLHttpRequest and EventSource are wrapped from its first script on"
            data-testid="reload-and-record"
            onClick={() => store.pageCalls.reloadAndRecord()}
          >
            Reload and record page calls
          </button>
        </p>
      )}
      <p>Or drop a report or a HAR here that somebody has sent you.</p>
      <p class="aside">
        A request to the page’s own origin needs no CORS and is not listed. One that a content security policy stopped
        never left the page.
      </p>
    </Message>
  );
}
