import { FORMATS } from '../../../src/exports/index.ts';
import type { Lines, ReportedExchange } from '../../../src/exports/report.ts';
import { isFailing } from '../../failing.ts';
import { formatTitle } from '../../said.ts';
import { sentenceText } from '../../sentence-text.ts';
import type { Row, Store } from '../../store.ts';
import { type TextKey, text } from '../../texts.ts';
import { type Made, madeOf, partOf } from '../export/copy-made.ts';
import { firstOffer } from '../fix/first-offer.ts';
import type { MenuAction, MenuItem, Submenu } from './menu-item.ts';

/** Puts what is made on the clipboard, and says what became of it. */
export type Copy = (making: Promise<Made>) => void;

/** One thing that a report says of an exchange; null where it says nothing of the kind. */
interface Part {
  readonly label: TextKey;
  readonly of: (exchange: ReportedExchange) => string | null;
  /** Whether this row has it. */
  readonly has: (row: Row) => boolean;
}

const linesOf = (lines: Lines | undefined): string | null =>
  lines?.map(([name, value]) => `${name}: ${value}`).join('\n') ?? null;

const lastHop = ({ exchange }: Row) => exchange.hops.at(-1);
const lastPreflight = ({ exchange }: Row) => exchange.hops.findLast(({ preflight }) => preflight !== null)?.preflight;

function preflightOf({ hops }: ReportedExchange) {
  const { preflight } = hops.findLast((hop) => typeof hop.preflight === 'object' && hop.preflight !== null) ?? {};
  return typeof preflight === 'object' ? preflight : null;
}

const HEADERS: readonly Part[] = [
  {
    label: 'menu_preflightRequestHeaders',
    of: (exchange) => linesOf(preflightOf(exchange)?.requestHeaders),
    has: (row) => Boolean(lastPreflight(row)?.requestHeaders),
  },
  {
    label: 'menu_preflightResponseHeaders',
    of: (exchange) => linesOf(preflightOf(exchange)?.responseHeaders),
    has: (row) => Boolean(lastPreflight(row)?.response),
  },
  {
    label: 'menu_requestHeaders',
    of: ({ hops }) => linesOf(hops.at(-1)?.requestHeaders),
    has: (row) => Boolean(lastHop(row)?.requestHeaders),
  },
  {
    label: 'menu_responseHeaders',
    of: ({ hops }) => linesOf(hops.at(-1)?.responseHeaders),
    has: (row) => Boolean(lastHop(row)?.response),
  },
];

const REPROS = ['curl-posix', 'curl-powershell', 'curl-cmd'];
const MANY = FORMATS.filter(({ of }) => of === 'many').toReversed();

/** All that can be copied of one exchange. */
export function copyItems(store: Store, row: Row, copy: Copy): Submenu {
  const formatItem = (format: string): MenuAction => {
    return { label: formatTitle(format), run: () => copy(madeOf(store, [row], format)) };
  };
  const partItem = ({ label, of }: Omit<Part, 'has'>): MenuAction => {
    return { label: text(label), run: () => copy(partOf(store, [row], (exchange) => of(exchange) ?? '')) };
  };
  const headers = HEADERS.filter(({ has }) => has(row)).map(partItem);
  return {
    label: text('copy'),
    items: [
      partItem({ label: 'menu_url', of: ({ url }) => url }),
      ...REPROS.map(formatItem),
      'separator',
      formatItem('markdown'),
      partItem({ label: 'menu_explanation', of: ({ verdict }) => sentenceText(verdict.explanation) }),
      ...fixItems(store, row, copy),
      ...(headers.length > 0 ? (['separator', ...headers] as const) : []),
    ],
  };
}

/** The snippet that the details show first. It has no secrets of the exchange: a policy has none. */
function fixItems(store: Store, row: Row, copy: Copy): readonly MenuItem[] {
  const offer = isFailing(row) ? firstOffer(store, row) : null;
  if (offer === null) return [];
  const making = () => Promise.resolve({ text: offer.snippet, placeholders: [] });
  return [{ label: text('menu_fix', offer.framework.title), run: () => copy(making()) }];
}

/** The whole list; as in the Network panel its name says where that is not all there is. */
export function copyAllItems(store: Store, copy: Copy): Submenu {
  const all = store.rows.value;
  const listed = store.visible.value;
  return {
    label: text(listed.length === all.length ? 'menu_copyAll' : 'menu_copyAllListed'),
    items: [
      ...MANY.map(({ id }) => ({ label: formatTitle(id), run: () => copy(madeOf(store, listed, id)) })),
      { label: text('menu_urls'), run: () => copy(partOf(store, listed, ({ url }) => url)) },
    ],
  };
}
