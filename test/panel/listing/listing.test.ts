import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Entry, keyOf } from '../../../panel/listing/entries.ts';
import type { Grouping, Sort } from '../../../panel/settings.ts';
import { createStore, type Store } from '../../../panel/store.ts';
import { API, exchange, failed, OTHER } from '../../support/exchange.ts';
import { QUIET_HOST } from '../../support/quiet-host.ts';

// Causes are looked for a little at a time; here that is all of them at once.
beforeEach(() => void vi.spyOn(performance, 'now').mockReturnValue(0));
afterEach(() => void vi.restoreAllMocks());

const EXCHANGES = [
  exchange({ id: 'fine', startedAt: 1, hops: [{ url: `${API}/b/1`, startedAt: 1, answer: { acao: '*' } }] }),
  failed({ id: 'no cors', startedAt: 2, hops: [{ url: `${API}/a`, startedAt: 2, answer: {} }] }),
  failed({ id: 'not found', startedAt: 4, hops: [{ url: OTHER, startedAt: 4 }] }, 'net::ERR_NAME_NOT_RESOLVED'),
  failed({ id: 'no cors either', startedAt: 5, hops: [{ url: `${API}/b/2`, startedAt: 5, answer: {} }] }),
];

function storeOf(grouping: Grouping, sort: Sort | null = null): Store {
  const store = createStore({
    ...QUIET_HOST,
    exchanges: signal(EXCHANGES),
    navigations: signal([{ at: 3, url: OTHER }]),
    watch: signal({ pageUrl: OTHER, accessGranted: true, connection: 'listening' }),
    clear: () => undefined,
  });
  store.settings.grouping.value = grouping;
  store.settings.sort.value = sort;
  return store;
}

const said = ({ entries }: Store) =>
  entries.value.map(
    (entry: Entry) => `${entry.kind} ${keyOf(entry)}${entry.kind === 'group' && entry.isOpen ? ' open' : ''}`,
  );

test('rows in the order of time have a line where the page was left', () => {
  expect(said(storeOf('none'))).toEqual([
    'row fine',
    'row no cors',
    'navigation navigation 3',
    'row not found',
    'row no cors either',
  ]);
});

test('rows in another order have none', () => {
  expect(said(storeOf('none', { column: 'name', descending: false }))).toEqual([
    'row fine',
    'row no cors either',
    'row no cors',
    'row not found',
  ]);
});

test('groups are closed until they are opened', () => {
  const store = storeOf('endpoint');
  const groups = [`group endpoint GET ${API}/b/*`, `group endpoint GET ${API}/a`, `group endpoint GET ${OTHER}`];
  expect(said(store)).toEqual(groups);
  store.openGroups.value = new Set([`endpoint GET ${API}/b/*`]);
  expect(said(store)).toEqual([`${groups[0]} open`, 'row fine', 'row no cors either', groups[1], groups[2]]);
});

test('a filter leaves groups of what it lets through; a sort is of the rows in each group', () => {
  const store = storeOf('endpoint', { column: 'name', descending: true });
  store.settings.filter.value = 'net/b';
  store.openGroups.value = new Set([`endpoint GET ${API}/b/*`]);
  expect(said(store)).toEqual([`group endpoint GET ${API}/b/* open`, 'row no cors either', 'row fine']);
});

test('by cause: one group a cause and server, then what passes', () => {
  expect(said(storeOf('cause'))).toEqual([
    `group cause no-cors-configured ${API}`,
    `group cause dns ${OTHER}`,
    'group rest passing',
  ]);
});

test('the causes of a row are those that are shown with it', () => {
  const store = storeOf('none');
  const ids = store.rows.value.map((row) => store.causeIdsOf(row));
  expect(ids).toEqual(store.rows.value.map((row) => store.insightOf(row).causes.map(({ id }) => id)));
  expect(ids).toEqual([[], ['no-cors-configured'], ['dns'], ['no-cors-configured']]);
});
