import type { Exchange } from '../../src/exchange/exchange.ts';
import type { AnswerChange } from '../../src/messages.ts';
import type { Navigation } from '../listing/navigation.ts';
import type { ColumnSetting, Grouping, Sort } from '../settings.ts';
import type { PageCallsState, Tried, TryItState, Watch } from '../store.ts';
import { DIFFERENCES, KEPT, opaque } from './differences.ts';
import * as known from './exchanges.ts';
import * as files from './files.ts';
import * as grouped from './grouped.ts';
import { hostile } from './hostile.ts';
import type { FileState } from './importer.ts';
import { API, PAGE } from './make.ts';
import { PREFLIGHTS } from './preflights.ts';
import { WATCHING } from './watching.ts';

/** One situation of the panel, to be looked at. */
export interface State {
  readonly exchanges: readonly Exchange[];
  readonly navigations?: readonly Navigation[];
  readonly watch?: Partial<Watch>;
  readonly recording?: boolean;
  readonly pageCalls?: PageCallsState;
  readonly tryIt?: TryItState;
  readonly tried?: readonly Tried[];
  readonly filter?: string;
  readonly filterInverted?: boolean;
  /** What is typed into the filter, so that it offers how to go on. */
  readonly typed?: string;
  readonly failingOnly?: boolean;
  readonly grouping?: Grouping;
  readonly sort?: Sort;
  readonly columns?: Readonly<Record<string, ColumnSetting>>;
  readonly files?: readonly FileState[];
  /** Whether a file is being dragged over the panel. */
  readonly dragging?: boolean;
  /** The exchange whose details are open. */
  readonly selected?: Exchange;
  /** What is then pressed, one after the other. */
  readonly press?: readonly Press[];
}

/** A selector of what is clicked, or of what a context menu is asked for. */
export type Press = string | { readonly menuOf: string };

const ALL: readonly Exchange[] = Object.values(known).toSorted((a, b) => a.startedAt - b.startedAt);

/** A list as it usually looks, with one exchange open. */
const open = (selected: Exchange): State => ({ exchanges: ALL, selected });

/** That many exchanges, of all kinds. */
export function copies(count: number): readonly Exchange[] {
  return Array.from({ length: count }, (_, place) => {
    const model = ALL[(place * 7) % ALL.length] ?? known.allowedSimple;
    return { ...model, id: `copy-${place}` };
  });
}

const ROWS = copies(500);

const TRIED_CHANGES: readonly AnswerChange[] = (['preflight', 'response'] as const).map((on) => ({
  ...{ url: `${API}/v1/prices`, on, method: on === 'preflight' ? 'OPTIONS' : 'POST', remove: [] },
  set: {
    'Access-Control-Allow-Origin': PAGE,
    ...(on === 'preflight' && { 'Access-Control-Allow-Headers': 'authorization, content-type' }),
  },
}));

/** The export dialog of one exchange, on a format, with more pressed in it. */
const exporting = (selected: Exchange, format: string, ...press: readonly Press[]): State => ({
  ...open(selected),
  press: ['[data-testid=export-one]', `[data-testid=export-format][value=${format}]`, ...press],
});

/** The context menu of one row, with more pressed in it. */
const rowMenu = (of: Exchange, ...press: readonly Press[]): State => ({
  exchanges: ALL,
  press: [{ menuOf: `[data-exchange=${of.id}]` }, ...press],
});

/** Right-to-left overrides and the like in URL and headers. */
const BIDI = hostile[2] ?? known.allowedSimple;

/** Every screen worth looking at, by name. */
export const STATES: Readonly<Record<string, State>> = {
  empty: { exchanges: [] },
  connecting: { exchanges: [], watch: { connection: 'connecting' } },
  'not-recording': { exchanges: [], recording: false },
  'permission-missing': { exchanges: [], watch: { accessGranted: false } },
  'all-hidden': { exchanges: ALL, filter: 'graphql' },
  'tab-closed': { exchanges: ALL, watch: { connection: 'ended' } },
  'tab-gone': { exchanges: [], watch: { connection: 'ended' } },
  'filter-completion': { exchanges: ALL, typed: 'is:failing status-code:' },
  'filter-keys': { exchanges: ALL, typed: '-has-re' },
  'filter-hostile': { exchanges: hostile, typed: 'method:' },
  'filter-regex-invalid': { exchanges: ALL, filter: 'status:404 -/[a-z/ /(\\w+\\s?)*x/ orders' },
  'filter-inverted': { exchanges: ALL, filter: 'cors:blocked preflight:failed', filterInverted: true },
  'listener-lost': { exchanges: ALL, watch: { connection: 'lost' } },
  list: { exchanges: ALL },
  'page-calls-on': { exchanges: ALL, pageCalls: 'on' },
  'page-calls-refused': { exchanges: [], pageCalls: 'refused' },
  'failing-only': { exchanges: ALL, failingOnly: true },
  'rows-500': { exchanges: ROWS, ...(ROWS[250] && { selected: ROWS[250] }) },
  'grouped-by-endpoint': { exchanges: grouped.mixed, grouping: 'endpoint' },
  'grouped-by-cause': { exchanges: grouped.mixed, grouping: 'cause' },
  'group-open': { exchanges: grouped.mixed, grouping: 'cause', press: ['[data-testid=group-fix]'] },
  'grouped-hostile': { exchanges: hostile, grouping: 'endpoint' },
  navigations: { exchanges: grouped.mixed, navigations: grouped.navigations },
  sorted: { exchanges: ALL, sort: { column: 'status', descending: true } },
  'header-menu': { exchanges: ALL, press: [{ menuOf: '[data-testid=sort-status]' }] },
  'columns-chosen': {
    exchanges: ALL,
    columns: {
      ...{ method: { shown: false }, verdict: { width: 84 } },
      ...{ domain: { shown: true }, rule: { shown: true, width: 150 }, credentials: { shown: true } },
    },
  },
  'allowed-simple': open(known.allowedSimple),
  'allowed-preflighted': open(known.allowedPreflighted),
  'allowed-from-cache': open(known.allowedFromCache),
  'allowed-with-findings': open(known.allowedWithFindings),
  'allowed-hiding-headers': open(known.allowedHidingHeaders),
  'readable-opaque': { exchanges: [opaque], selected: opaque },
  'preflight-acao-missing': open(known.preflightMissing),
  'preflight-status-not-ok': open(known.preflightStatus),
  'preflight-method-not-allowed': open(known.preflightMethod),
  'preflight-header-not-allowed': open(known.preflightHeader),
  'acao-missing': open(known.responseMissing),
  'acao-mismatch': open(known.responseMismatch),
  'acao-wildcard-with-credentials': open(known.responseWildcard),
  'acao-multiple': open(known.responseMultiple),
  'redirect-blocked': open(known.redirectBlocked),
  'redirect-tainted-origin': open(known.redirectTainted),
  'redirect-chain': open(known.redirectChain),
  alternatives: open(known.alternatives),
  contradicted: open(known.contradicted),
  'changed-headers': open(known.changedHeaders),
  partial: open(known.partial),
  'network-failure': open(known.networkFailure),
  'mixed-content': open(known.mixedContent),
  'local-network-access': open(known.localNetwork),
  'spoilt-headers': open(known.spoiltHeaders),
  'not-cors': open(known.notCors),
  pending: open(known.pending),
  'trying-it': {
    ...open(known.preflightMissing),
    tryIt: { status: 'on', changes: TRIED_CHANGES },
  },
  'trying-refused': {
    ...open(known.preflightMissing),
    tryIt: { status: 'refused', changes: TRIED_CHANGES, why: 'the extension was reloaded' },
  },
  'tried-passes': {
    ...open(known.changedHeaders),
    tryIt: { status: 'on', changes: TRIED_CHANGES },
    tried: [{ from: 0, to: null, changes: TRIED_CHANGES }],
  },
  ...WATCHING,
  imported: { exchanges: ALL, files: [files.bug, files.har] },
  'imported-alone': { exchanges: [], files: [files.bug] },
  'imported-details': { ...open(known.allowedSimple), files: [files.bug], selected: files.voucher },
  importing: { exchanges: ALL, files: [files.bug, files.reading] },
  'import-refused': { exchanges: ALL, files: [files.broken, files.notOurs] },
  'drop-zone': { exchanges: ALL, dragging: true },
  'drop-zone-empty': { exchanges: [], dragging: true },
  'export-curl': exporting(known.preflightHeader, 'curl-posix'),
  'export-bug-report': exporting(known.responseWildcard, 'markdown'),
  'export-placeholders': exporting(known.allowedWithFindings, 'report', '[data-testid=redaction]'),
  'export-unredacted': exporting(known.allowedWithFindings, 'curl-posix', '[data-testid=toggle-redaction]'),
  'export-copy-refused': exporting(known.preflightMissing, 'shell-test', '[data-testid=export-copy]:enabled'),
  'export-hostile': { ...exporting(BIDI, 'report', '[data-testid=toggle-redaction]'), exchanges: hostile },
  'export-powershell': exporting(known.allowedWithFindings, 'curl-powershell'),
  'export-many': {
    ...{ exchanges: ROWS, failingOnly: true },
    press: ['[data-testid=export-many]', '[data-testid=export-format][value=har]'],
  },
  shortcuts: { exchanges: ALL, press: ['[data-testid=shortcuts]'] },
  'row-menu': { ...rowMenu(known.preflightHeader), filter: 'api' },
  'copy-submenu': rowMenu(known.responseWildcard, '.menu > div:first-of-type > button'),
  'filter-submenu': rowMenu(known.preflightMissing, '.menu > div:nth-of-type(5) > button'),
  ...Object.fromEntries(
    Object.entries({ ...DIFFERENCES, ...KEPT, ...PREFLIGHTS }).map(([name, selected]) => [
      name,
      { exchanges: [selected], selected },
    ]),
  ),
  'term-explained': { ...open(known.preflightMethod), press: ['.details-body [data-term] button'] },
  'checks-unfolded': { ...open(known.preflightMissing), press: ['.check-fold[data-state=not-reached] summary'] },
  hostile: { exchanges: hostile },
  ...Object.fromEntries(hostile.map((selected, place) => [`hostile-${place + 1}`, { exchanges: hostile, selected }])),
};

/** What the host would know of the page. */
export const WATCH: Watch = { pageUrl: `${PAGE}/shop`, accessGranted: true, connection: 'listening' };
