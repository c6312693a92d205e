import { isFailing } from '../../failing.ts';
import { writeValue } from '../../listing/filter/parse.ts';
import type { Row, Store } from '../../store.ts';
import { type TextKey, text } from '../../texts.ts';
import { hostOf, methodOf, urlOf } from '../row-text.ts';
import type { Submenu } from './menu-item.ts';

/** One thing to filter by; '' where a row has no such thing. */
interface FilterBy {
  readonly label: TextKey;
  readonly filter: (row: Row, store: Store) => string;
}

/** One word of the filter's grammar, whatever the value holds. */
const term = (key: string, value: string | null | undefined): string => (value ? `${key}:${writeValue(value)}` : '');

/** What a URL says besides its parameters, which differ from one call of an endpoint to the next. */
const withoutQuery = (url: string): string => url.replace(/[?#].*$/s, '');

const FILTERS: readonly FilterBy[] = [
  { label: 'menu_filter_domain', filter: ({ exchange }) => term('domain', hostOf(urlOf(exchange))) },
  {
    label: 'menu_filter_endpoint',
    filter: ({ exchange }) => `${term('method', methodOf(exchange))} ${term('url', withoutQuery(urlOf(exchange)))}`,
  },
  { label: 'menu_filter_origin', filter: ({ verdict }) => term('origin', verdict.origin) },
  { label: 'menu_filter_rule', filter: ({ verdict }) => term('rule', verdict.rule) },
  {
    label: 'menu_filter_cause',
    filter: (row, store) => (isFailing(row) ? term('cause', store.insightOf(row).causes[0]?.id) : ''),
  },
];

/** Lists only what has something in common with this row. */
export function filterItems(store: Store, row: Row): Submenu {
  return {
    label: text('menu_filter'),
    items: FILTERS.flatMap(({ label, filter }) => {
      const wanted = filter(row, store);
      if (wanted === '') return [];
      const run = () => {
        store.settings.filter.value = wanted;
      };
      return [{ label: text(label), run }];
    }),
  };
}
