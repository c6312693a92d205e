import * as v from 'valibot';
import { getHeader } from '../../http/headers.ts';
import { isHttpUrl, isSameOrigin, type Origin, originOf } from '../../http/origin.ts';
import { isSameSite } from '../../http/site.ts';
import type { Chain } from './chains.ts';
import type { EntryFacts } from './entry-facts.ts';

const pagesShape = v.fallback(v.array(v.object({ id: v.string(), title: v.fallback(v.string(), '') })), []);

/** The pages that a file tells of. */
export interface Pages {
  /** URL of the first; `''` where there is none. */
  readonly first: string;
  /**
   * Origin of the page in the tab when the entry was made; null where nobody knows. It counts only where a missing
   * `Sec-Fetch-Storage-Access` means something: see `showsStorageAccess`.
   */
  originFor(entry: EntryFacts): Origin | null;
}

/**
 * @param pages `log.pages`: browsers write the URL into the title, others the title of the document
 * @param entries in the order of their starts
 */
export function pagesOf(pages: unknown, entries: readonly EntryFacts[]): Pages {
  const urls = new Map(v.parse(pagesShape, pages).map(({ id, title }) => [id, title] as const));
  const documents = entries.filter(({ type }) => type === 'main_frame');
  const documentOf = (entry: EntryFacts, isIts: (document: EntryFacts) => boolean) =>
    documents.findLast((one) => one.startedAt <= entry.startedAt && isIts(one))?.url ?? null;
  const urlFor = (entry: EntryFacts): string | null => {
    const { pageref } = entry;
    const title = urls.get(pageref ?? '') ?? '';
    if (isHttpUrl(title)) return title;
    if (pageref !== null) return documentOf(entry, (one) => one.pageref === pageref);
    // A proxy knows no tabs, but has seen the page load that asks.
    const asker = getHeader(entry.requestHeaders, 'Origin') ?? getHeader(entry.requestHeaders, 'Referer') ?? '';
    return documentOf(entry, ({ url }) => isSameOrigin(originOf(url), originOf(asker)));
  };
  return {
    first: [...urls.values()].find(isHttpUrl) ?? documents[0]?.url ?? '',
    originFor(entry) {
      const url = urlFor(entry);
      return url === null ? null : originOf(url);
    },
  };
}

/** First versions known to send Sec-Fetch-Storage-Access with all credentialed requests to other sites. */
const SINCE = { Chrome: 133, Firefox: 153 };

/**
 * Whether the browser that made these requests would have sent Sec-Fetch-Storage-Access too. WebKit has none, and after a
 * redirect Firefox leaves it out (measured, Firefox 153), so that only a first hop to another site can show it.
 * @param page origin of the page in the tab
 */
export function showsStorageAccess(chain: Chain, page: Origin): boolean {
  const [first] = chain;
  const messages = chain.flatMap(({ actual, preflight }) => [actual, preflight]);
  const agents = messages.map((message) => getHeader(message?.requestHeaders ?? [], 'User-Agent'));
  const [, name, version] = /(Chrome|Firefox)\/(\d+)/.exec(agents.find((agent) => agent !== null) ?? '') ?? [];
  if (name !== 'Firefox') return Number(version) >= SINCE.Chrome;
  if (chain.length > 1 && first && isSameSite(page, originOf(first.url))) return false;
  return Number(version) >= SINCE.Firefox;
}
