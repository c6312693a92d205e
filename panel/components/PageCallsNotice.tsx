import type { Store } from '../store.ts';
import { Icon } from './Icon.tsx';
import './page-calls.css';

/** A line under the toolbar while something of ours is in the page: what it is, and how to be rid of it. */
export function PageCallsNotice({ store: { pageCalls } }: { store: Store }) {
  const state = pageCalls.state.value;
  if (state === 'unavailable' || state === 'off') return null;
  return (
    <div class="notice page-calls-notice" role="status" data-testid="page-calls-notice">
      <Icon name="record" />
      {state === 'refused' && <span>Page calls are on, but the browser lets no extension into this page.</span>}
      {state === 'on' && (
        <span>
          Page calls are noted: this page’s fetch, XMLHttpRequest and EventSource are wrapped until you switch this off
          or close DevTools.
        </span>
      )}
      {state === 'on' && (
        <button
          type="button"
          class="action"
          title="What the page called before is not known. Loads it again and notes from its first script on"
          data-testid="reload-and-record"
          onClick={() => pageCalls.reloadAndRecord()}
        >
          Reload and record
        </button>
      )}
    </div>
  );
}
