import type { Store } from '../../store.ts';
import { WatchLine } from './WatchLine.tsx';
import './watch.css';

/** A line for each failure that is watched and has news. It is always there, so that what comes into it is read out. */
export function WatchLines({ store }: { store: Store }) {
  const told = store.watched.marks.value.filter(({ news, dismissed }) => news !== null && !dismissed);
  return (
    <div class="watch-lines" role="status" data-testid="watch-lines">
      {told.length > 0 && (
        <ul>
          {told.map(
            (mark) => mark.news && <WatchLine key={mark.row.exchange.id} {...{ store, mark, news: mark.news }} />,
          )}
        </ul>
      )}
    </div>
  );
}
