import type { News } from '../../news.ts';
import type { Store } from '../../store.ts';
import { text } from '../../texts.ts';
import { isSameExchange, type Mark } from '../../watched.ts';
import { CloseButton } from '../CloseButton.tsx';
import { Icon } from '../Icon.tsx';
import { LongText } from '../LongText.tsx';
import { newsWords } from './news-words.tsx';
import { RequestName } from './RequestName.tsx';

/** What has become of one failure that is watched, with a way to look at it. */
export function WatchLine({ store, mark, news }: { store: Store; mark: Mark; news: News }) {
  const { tone, icon, says, because } = newsWords(mark.row, news);
  const isListed = store.rows.value.some((row) => isSameExchange(row, news.row));
  function show(): void {
    store.selectedId.value = news.row.exchange.id;
  }
  return (
    <li class="watch-line" data-tone={tone} data-testid="watch-line" data-kind={news.told.kind}>
      <Icon name={icon} />
      <p>
        {isListed ? (
          <button type="button" class="link" data-testid="watch-show" title={text('watch_show_title')} onClick={show}>
            <RequestName exchange={news.row.exchange} />
          </button>
        ) : (
          <RequestName exchange={news.row.exchange} />
        )}{' '}
        <b>{says}</b>{' '}
        {because !== null && (
          <span class="watch-because">
            <LongText text={because} limit={240} />
          </span>
        )}
      </p>
      <CloseButton label={text('watch_dismiss')} testId="watch-dismiss" onClick={() => store.watched.dismiss(mark)} />
    </li>
  );
}
