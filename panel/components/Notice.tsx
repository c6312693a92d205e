import type { Store } from '../store.ts';
import { Icon } from './Icon.tsx';

/** What keeps exchanges from being seen just now; null where nothing does. */
function noticeText({ watch, rows }: Store): string | null {
  const { connection, accessGranted } = watch.value;
  if (connection === 'lost') {
    return 'The listener was stopped by the browser and is restarting; exchanges it missed are marked partial.';
  }
  if (!accessGranted && rows.value.length > 0) {
    return 'The browser does not let the extension see this page’s requests. Allow it under Site access → On all sites.';
  }
  return null;
}

/** A line under the toolbar while the list is not the whole truth. */
export function Notice({ store }: { store: Store }) {
  const text = noticeText(store);
  if (text === null) return null;
  return (
    <div class="notice" role="status" data-testid="connection">
      <Icon name="plug" />
      {text}
    </div>
  );
}
