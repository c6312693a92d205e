import type { Row, Store } from '../../store.ts';
import { phrase, text } from '../../texts.ts';
import { isSameExchange } from '../../watched.ts';
import { Icon } from '../Icon.tsx';
import { LongText } from '../LongText.tsx';
import { ChangedAnswers } from './ChangedAnswers.tsx';
import { newsWords } from './news-words.tsx';
import { secondText } from './time-text.ts';

/** What an exchange tells of the failure that is watched at its endpoint; of that failure itself, what came of it. */
export function WatchSection({ store, row }: { store: Store; row: Row }) {
  const mark = store.watched.markOf(row);
  const news = mark && (isSameExchange(mark.row, row) ? mark.news : store.watched.newsOf(row));
  if (!mark || !news) return null;
  const { tone, icon, says, because } = newsWords(mark.row, news);
  const isOwn = isSameExchange(news.row, row);
  const other = isOwn ? mark.row : news.row;
  const isListed = store.rows.value.some((listed) => isSameExchange(listed, other));
  const label = text(isOwn ? 'watch_section_failure' : 'watch_section_answer', secondText(other.exchange));
  return (
    <section class="watch-news" data-tone={tone} data-testid="watch-news" data-kind={news.told.kind}>
      <h3>{text('watch_section')}</h3>
      <p class="watch-says">
        <Icon name={icon} />
        <span>
          <b>{says}</b> {!isOwn && because !== null && <LongText text={because} limit={400} />}
        </span>
      </p>
      <p class="aside">
        {isListed
          ? phrase(
              'watch_section_compared',
              <button
                type="button"
                class="link"
                onClick={() => {
                  store.selectedId.value = other.exchange.id;
                }}
              >
                {label}
              </button>,
            )
          : phrase('watch_section_compared', label)}
      </p>
      {news.told.changes.length === 0 ? (
        <p class="aside">{text('watch_noChange')}</p>
      ) : (
        <ChangedAnswers changes={news.told.changes} />
      )}
    </section>
  );
}
