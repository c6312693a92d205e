import type { Store } from '../store.ts';
import { text } from '../texts.ts';
import { Icon } from './Icon.tsx';

/** What keeps exchanges from being seen just now; null where nothing does. */
function noticeText({ watch, rows }: Store): string | null {
  const { connection, accessGranted } = watch.value;
  if (connection === 'lost') return text('notice_listenerLost');
  if (connection === 'ended') return text('notice_tabClosed');
  if (!accessGranted && rows.value.length > 0) {
    return text('notice_noAccess');
  }
  return null;
}

/** A line under the toolbar while the list is not the whole truth. */
export function Notice({ store }: { store: Store }) {
  const notice = noticeText(store);
  if (notice === null) return null;
  return (
    <div class="notice" role="status" data-testid="connection">
      <Icon name="plug" />
      {notice}
    </div>
  );
}
