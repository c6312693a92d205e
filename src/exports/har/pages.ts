import type { Page } from 'har-format';
import type { Origin } from '../../http/origin.ts';
import { originOf } from '../../http/origin.ts';
import type { Explained } from '../explain.ts';
import type { Material } from '../material.ts';
import { timestampOf } from '../timestamp.ts';

/** The pages of a HAR, and which of them an exchange is of. */
export interface HarPages {
  readonly pages: readonly Page[];
  /** Id of the page that was in the tab; null where nobody knew. */
  pageOf(explained: Explained): string | null;
}

/** One page for each origin that was in the tab. Like browsers, it has the URL as its title. */
export function pagesOf(exported: readonly Explained[], { page }: Material['head']): HarPages {
  const pages = new Map<Origin, Page>();
  for (const { exchange } of exported) {
    const { topLevelOrigin: origin, startedAt } = exchange;
    if (origin === null || pages.has(origin)) continue;
    pages.set(origin, {
      startedDateTime: timestampOf(startedAt),
      id: `page_${pages.size + 1}`,
      title: originOf(page.url) === origin ? page.url : origin,
      pageTimings: { onContentLoad: -1, onLoad: -1 },
    });
  }
  return {
    pages: [...pages.values()],
    pageOf: ({ exchange }) => pages.get(exchange.topLevelOrigin ?? '')?.id ?? null,
  };
}
