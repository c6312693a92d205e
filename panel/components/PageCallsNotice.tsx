import type { Store } from '../store.ts';
import { text } from '../texts.ts';
import { Icon } from './Icon.tsx';
import './page-calls.css';

/** A line under the toolbar while something of ours is in the page: what it is, and how to be rid of it. */
export function PageCallsNotice({ store: { pageCalls } }: { store: Store }) {
  const state = pageCalls.state.value;
  if (state === 'unavailable' || state === 'off') return null;
  return (
    <div class="notice page-calls-notice" role="status" data-testid="page-calls-notice">
      <Icon name="record" />
      {state === 'refused' && <span>{text('pageCalls_refused')}</span>}
      {state === 'on' && <span>{text('pageCalls_on')}</span>}
      {state === 'on' && (
        <button
          type="button"
          class="action"
          title={text('pageCalls_reload_title')}
          data-testid="reload-and-record"
          onClick={() => pageCalls.reloadAndRecord()}
        >
          {text('pageCalls_reload')}
        </button>
      )}
    </div>
  );
}
