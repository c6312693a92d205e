import type { Row, Store } from '../../store.ts';
import { text } from '../../texts.ts';
import { canWatch } from '../../watched.ts';
import { Icon } from '../Icon.tsx';
import './watch.css';

/** Marks the failure of an endpoint, so that the panel tells when it is fixed. */
export function WatchToggle({ store: { watched }, row }: { store: Store; row: Row }) {
  const isWatched = watched.markOf(row) !== null;
  if (!isWatched && !canWatch(row)) return null;
  return (
    <button
      type="button"
      class="watch-toggle"
      aria-pressed={isWatched}
      title={text(isWatched ? 'watch_toggle_on_title' : 'watch_toggle_off_title')}
      data-testid="watch"
      onClick={() => watched.toggle(row)}
    >
      <Icon name="eye" />
      {text(isWatched ? 'watch_toggle_on' : 'watch_toggle_off')}
    </button>
  );
}
