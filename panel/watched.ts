import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { type History, historyKey } from './history.ts';
import { latestNews, type News, newsOf } from './news.ts';
import type { Row } from './store.ts';

/** A failure that somebody wants to hear of until it is fixed. It is kept when the list forgets its rows. */
export interface Mark {
  readonly row: Row;
  /** The latest that the endpoint told of it; null while it was not asked again. */
  readonly news: News | null;
  /** When the last exchange began that was heard of. */
  readonly heardUntil: number;
  /** Whether the reader has put the news away. */
  readonly dismissed: boolean;
}

/**
 * The failures that are watched, one an endpoint. They live as long as this page of the panel, which is as long as
 * DevTools once it has been shown.
 */
export interface Watched {
  /** Those that were marked first come first. */
  readonly marks: ReadonlySignal<readonly Mark[]>;
  /** The mark of a row's endpoint. */
  markOf(row: Row): Mark | null;
  /** What a row tells of what is watched at its endpoint; null where nothing is, or it came before. */
  newsOf(row: Row): News | null;
  /** Watches a row's failure, or no longer. */
  toggle(row: Row): void;
  /** Puts the news of a mark away until there is more; what is fixed needs no watching any more. */
  dismiss(mark: Mark): void;
}

/** Whether a row is a failure of which one can tell when it is mended. */
export function canWatch({ verdict: { outcome }, tried }: Row): boolean {
  return !tried && (outcome === 'blocked' || outcome === 'network-failure');
}

/** Whether both rows are of one exchange. */
export const isSameExchange = (one: Row, other: Row): boolean => one.exchange.id === other.exchange.id;

/** Listens to the history of every endpoint that has a mark, and to none while there is no mark. */
export function createWatched(history: ReadonlySignal<History>): Watched {
  const marks = signal<readonly Mark[]>([]);

  effect(() => {
    if (marks.value.length === 0) return;
    const told = marks.value.map((mark) => heard(mark, history.value.of(mark.row)));
    if (told.some((mark, place) => mark !== marks.value[place])) marks.value = told;
  });

  const markOf = (row: Row): Mark | null =>
    marks.value.find((mark) => historyKey(mark.row.exchange) === historyKey(row.exchange)) ?? null;

  return {
    marks,
    markOf,
    newsOf(row) {
      const mark = markOf(row);
      if (mark === null || !isLater(row, mark.row.exchange.startedAt)) return null;
      return mark.news !== null && isSameExchange(mark.news.row, row) ? mark.news : newsOf(mark.row, row);
    },
    toggle(row) {
      const known = markOf(row);
      const others = marks.value.filter((mark) => mark !== known);
      const fresh = { row, news: null, heardUntil: row.exchange.startedAt, dismissed: false };
      marks.value = known ? others : [...others, fresh];
    },
    dismiss(mark) {
      const isDone = mark.news?.told.kind === 'fixed';
      marks.value = marks.value.flatMap((one) => (one !== mark ? one : isDone ? [] : { ...mark, dismissed: true }));
    },
  };
}

/** Only what was recorded here tells of a server as it is now. */
const isLater = ({ exchange, source }: Row, at: number): boolean => source === null && exchange.startedAt > at;

/** The mark after what it has not heard of yet. A row that is still under way is waited for. */
function heard(mark: Mark, rows: readonly Row[]): Mark {
  const from = rows.findLastIndex((row) => !isLater(row, mark.heardUntil) && row.source === null) + 1;
  const fresh = rows.slice(from).filter((row) => row.source === null && row.verdict.outcome !== 'pending');
  const last = fresh.at(-1);
  if (!last) return mark;
  const news = fresh.reduce<News | null>((known, row) => latestNews(mark.row, known, row), mark.news);
  const heardUntil = last.exchange.startedAt;
  return { ...mark, news, heardUntil, dismissed: mark.dismissed && news === mark.news };
}
