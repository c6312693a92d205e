import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { CauseContext } from '../src/causes/context.ts';
import { causesOf } from '../src/causes/index.ts';
import { judge } from '../src/cors/judge.ts';
import type { Verdict } from '../src/cors/verdict.ts';
import type { CallSite } from '../src/exchange/call-site.ts';
import type { Exchange } from '../src/exchange/exchange.ts';
import { type Insight, insightInto } from '../src/fixes/insight.ts';
import { ownId } from '../src/imports/own-id.ts';
import type { AnswerChange } from '../src/messages.ts';
import type { ExportHost } from './export-rows.ts';
import { isFailing } from './failing.ts';
import { createHistory, type History } from './history.ts';
import type { Importer } from './import/importer.ts';
import { createImports, type Imports } from './import/imports.ts';
import { contextOf, type Source } from './import/source.ts';
import { createCauseIndex } from './listing/cause-index.ts';
import { filterRows } from './listing/filter/filter-rows.ts';
import { isFilterKey } from './listing/filter/keys/index.ts';
import { parseFilter } from './listing/filter/parse.ts';
import { createListing, type Listing } from './listing/listing.ts';
import type { Navigation } from './listing/navigation.ts';
import { createSorter } from './listing/sort.ts';
import type { Settings } from './settings.ts';
import { triedCauses, triedInsight, triedVerdict, wasTried } from './try-changes.ts';
import { createWatched, type Watched } from './watched.ts';

/** An exchange and what we say of it. */
export interface Row {
  readonly exchange: Exchange;
  readonly verdict: Verdict;
  /** Whether our own Try it changed its answers. */
  readonly tried: boolean;
  /** The file it came from; null where it was recorded here. */
  readonly source: Source | null;
}

/** What the host knows of the page and of itself. */
export interface Watch {
  readonly pageUrl: string;
  /** False where the browser does not let the extension see this page's requests. */
  readonly accessGranted: boolean;
  /** `lost` between the death of a worker and the moment its successor listens; `ended` once the tab is closed. */
  readonly connection: 'connecting' | 'listening' | 'lost' | 'ended';
}

/**
 * The switch that notes what the page's own code calls. `unavailable`: the browser has no means for it; `refused`: it is
 * on, but the browser lets no extension into this page.
 */
export type PageCallsState = 'unavailable' | 'off' | 'on' | 'refused';

export interface PageCalls {
  readonly state: ReadonlySignal<PageCallsState>;
  set(on: boolean): void;
  /** Loads the page again, and notes from its first script on. */
  reloadAndRecord(): void;
}

/** Answers that were changed, from when until when; `to` is null while they still are. Milliseconds since the epoch. */
export interface Tried {
  readonly from: number;
  readonly to: number | null;
  readonly changes: readonly AnswerChange[];
}

/** The switch that changes answers in the inspected tab. */
export type TryItState =
  | { readonly status: 'unavailable' | 'off' }
  | { readonly status: 'starting' | 'on'; readonly changes: readonly AnswerChange[] }
  | { readonly status: 'refused'; readonly changes: readonly AnswerChange[]; readonly why: string };

export interface TryIt {
  readonly state: ReadonlySignal<TryItState>;
  /** Oldest first. */
  readonly tried: ReadonlySignal<readonly Tried[]>;
  start(changes: readonly AnswerChange[]): void;
  stop(): void;
  /** Loads the inspected page again. */
  reload(): void;
}

/** What was last chosen, kept over all DevTools. */
export interface Memory {
  recall(key: string): string | null;
  remember(key: string, value: string): void;
}

/** Facts as signals, written by the host (recording, workbench, test); opinions are computed from them. */
export interface Facts {
  readonly exchanges: Signal<readonly Exchange[]>;
  /** Where the inspected tab went meanwhile, oldest first. */
  readonly navigations: ReadonlySignal<readonly Navigation[]>;
  readonly watch: Signal<Watch>;
  /** Whether requests that begin are recorded. */
  readonly recording: Signal<boolean>;
  readonly settings: Settings;
  readonly pageCalls: PageCalls;
  readonly tryIt: TryIt;
  /** Ids of frameworks by host. */
  readonly memory: Memory;
  readonly importer: Importer;
  readonly exports: ExportHost;
  /** Forgets every exchange that was recorded here. */
  clear(): void;
  /** Shows a line of the page's own code; absent where the host cannot. */
  readonly openSource?: (site: CallSite) => void;
  /** Shows the requests to a URL in the Network panel; absent where the host cannot. */
  readonly showInNetwork?: (url: string) => void;
}

export interface Store extends Facts, Listing {
  readonly selectedId: Signal<string | null>;
  readonly imports: Imports;
  /** Every cross-origin exchange with its verdict, oldest first, wherever it came from. */
  readonly rows: ReadonlySignal<readonly Row[]>;
  /** The rows that filter and toggle let through, in the order that the reader has chosen. */
  readonly visible: ReadonlySignal<readonly Row[]>;
  readonly selected: ReadonlySignal<Row | null>;
  /** The rows by endpoint, whatever is filtered. */
  readonly history: ReadonlySignal<History>;
  readonly watched: Watched;
  /** Causes, layer and fix of a row, computed when first asked for. */
  insightOf(row: Row): Insight;
  /**
   * Ids of the causes of a row, best first; undefined where they are not known yet. They are looked for a little at a
   * time once somebody has asked, and what is computed of them is computed again when more are known.
   */
  causeIdsOf(row: Row): readonly string[] | undefined;
  /** Forgets every exchange, those of files too. */
  clear(): void;
}

const NEW_NAMES = new WeakMap<Exchange, Exchange>();

/** The exchange under an id that no file has; the same object for the same exchange, because rows are remembered by it. */
function renamed(exchange: Exchange, taken: ReadonlySet<string>): Exchange {
  if (!taken.has(exchange.id)) return exchange;
  const id = ownId(exchange.id, taken);
  const known = NEW_NAMES.get(exchange);
  if (known?.id === id) return known;
  const fresh = { ...exchange, id };
  NEW_NAMES.set(exchange, fresh);
  return fresh;
}

const causesIn = ({ exchange, verdict }: Row, context: CauseContext) => causesOf(context.factsOf(exchange, verdict));

/** Everything the panel shows, for any host: the real panel, the workbench, a test. */
export function createStore(facts: Facts): Store {
  const { filter, filterInverted, failingOnly } = facts.settings;
  const selectedId = signal<string | null>(null);
  const known = new WeakMap<Exchange, Row>();
  const insights = new WeakMap<Row, Insight>();

  const imports = createImports(facts.importer, () => facts.exchanges.value.map(({ id }) => id));
  const imported = computed(() => imports.files.value.flatMap(({ rows }) => rows));
  const importedIds = computed(() => new Set(imported.value.map(({ exchange }) => exchange.id)));

  /** Browsers number requests from the beginning, so that a file may have had the same number before. */
  const live = computed(() => {
    const taken = importedIds.value;
    return taken.size === 0 ? facts.exchanges.value : facts.exchanges.value.map((exchange) => renamed(exchange, taken));
  });
  const context = computed(() => contextOf(live.value));

  function newRow(exchange: Exchange): Row {
    const verdict = judge(exchange, context.value.judging);
    const tried = wasTried(exchange, facts.tryIt.tried.value);
    return { exchange, verdict: tried ? triedVerdict(verdict) : verdict, tried, source: null };
  }

  function rowOf(exchange: Exchange): Row {
    const old = known.get(exchange);
    if (old) return old;
    const row = newRow(exchange);
    known.set(exchange, row);
    return row;
  }

  const contextFor = (row: Row) => row.source?.context ?? context.value;

  function newInsight(row: Row): Insight {
    const insight = insightInto(row, contextFor(row));
    return row.tried ? triedInsight(insight) : insight;
  }

  /** What it compares with came earlier, so that it is as lasting as the verdict. */
  function insightOf(row: Row): Insight {
    const insight = insights.get(row) ?? newInsight(row);
    insights.set(row, insight);
    return insight;
  }

  const { causeIdsOf } = createCauseIndex((row) => {
    const causes = insights.get(row)?.causes ?? causesIn(row, contextFor(row).causes);
    return (row.tried ? triedCauses(causes) : causes).map(({ id }) => id);
  });

  const rows = computed(() => {
    const recorded = live.value.map(rowOf);
    if (imported.value.length === 0) return recorded;
    return [...recorded, ...imported.value].sort((a, b) => a.exchange.startedAt - b.exchange.startedAt);
  });

  const sorter = createSorter();
  const sorted = computed(() => sorter(rows.value, facts.settings.sort.value));

  const visible = computed(() => {
    const terms = parseFilter(filter.value, isFilterKey);
    const found = terms.length === 0 ? sorted.value : filterRows(sorted.value, terms, filterInverted.value, causeIdsOf);
    return failingOnly.value ? found.filter(isFailing) : found;
  });

  const selected = computed(() => rows.value.find((row) => row.exchange.id === selectedId.value) ?? null);

  function clear(): void {
    facts.clear();
    imports.clear();
  }

  const history = createHistory(rows);
  const watched = createWatched(history);
  const listing = createListing({ ...facts, visible, causeIdsOf });
  const views = { selectedId, rows, visible, selected, history, ...listing };

  return { ...facts, ...views, imports, watched, insightOf, causeIdsOf, clear };
}
