import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { createStore, type Store, type Watch } from '../../panel/store.ts';
import type { Exchange } from '../../src/exchange/exchange.ts';
import { API, exchange, failed, OTHER, PAGE, pending } from '../support/exchange.ts';
import { readInEnglish } from '../support/in-english.ts';
import { QUIET_HOST } from '../support/quiet-host.ts';

const WATCH: Watch = { pageUrl: PAGE, accessGranted: true, connection: 'listening' };

const allowed = exchange({ id: 'allowed', hops: [{ url: `${API}/users`, answer: { acao: '*' } }] });
const blocked = failed({ id: 'blocked', hops: [{ url: `${API}/orders?page=2`, answer: {} }] });
const refused = failed({
  id: 'refused',
  hops: [{ url: `${OTHER}/orders/9`, method: 'DELETE', preflight: { status: 404, acao: '*' } }],
});
const dropped = failed({ id: 'dropped', hops: [{ url: OTHER }] }, 'net::ERR_EMPTY_RESPONSE');
const image = exchange({
  id: 'image',
  type: 'image',
  hops: [{ url: `${OTHER}/a.png`, sends: { Origin: null, 'Sec-Fetch-Mode': 'no-cors' }, answer: {} }],
});
const partial = exchange({ id: 'partial', partial: true, hops: [{ url: `${API}/part`, answer: {} }] });
const waiting = pending({ id: 'waiting', hops: [{ url: `${API}/slow` }] });
const contradicted = exchange({ id: 'contradicted', hops: [{ url: `${API}/odd`, answer: {} }] });
const redirected = exchange({
  id: 'redirected',
  hops: [
    { url: `${API}/old`, answer: { status: 302, acao: '*' } },
    { url: `${OTHER}/new`, sends: { Origin: 'null' }, answer: { acao: '*' } },
  ],
});
const ALL = [allowed, blocked, refused, dropped, image, partial, waiting, contradicted, redirected];

function storeOf(exchanges: readonly Exchange[]): Store {
  return createStore({
    exchanges: signal(exchanges),
    watch: signal(WATCH),
    ...QUIET_HOST,
    clear: () => undefined,
  });
}

const ids = (rows: Store['rows']) => rows.value.map((row) => row.exchange.id);

test('every exchange is a row with its verdict, in the order given', () => {
  expect(storeOf(ALL).rows.value.map(({ exchange: { id }, verdict }) => [id, verdict.outcome])).toEqual([
    ['allowed', 'allowed'],
    ['blocked', 'blocked'],
    ['refused', 'blocked'],
    ['dropped', 'network-failure'],
    ['image', 'not-cors'],
    ['partial', 'unknown'],
    ['waiting', 'pending'],
    ['contradicted', 'contradicted'],
    ['redirected', 'allowed'],
  ]);
});

test.each<[filter: string, failingOnly: boolean, visible: string[]]>([
  ['', false, ALL.map(({ id }) => id)],
  ['   ', false, ALL.map(({ id }) => id)],
  ['', true, ['blocked', 'refused', 'dropped', 'partial', 'contradicted']],
  ['orders', false, ['blocked', 'refused']],
  ['ORDERS page', false, ['blocked']],
  ['page orders', false, ['blocked']],
  ['orders users', false, []],
  ['delete', false, ['refused']],
  ['options 404', false, ['refused']],
  ['302', false, ['redirected']],
  ['image', false, ['image']],
  ['other.example.org/new', false, ['redirected']],
  ['preflight-status-not-ok', false, ['refused']],
  ['preflightinvalidstatus', false, ['refused']],
  ['contradicted', false, ['contradicted']],
  ['app.example.com', true, ['blocked', 'refused', 'dropped', 'partial', 'contradicted']],
  ['users', true, []],
  ['.*', false, []],
])('the filter %j, failing only %j', (filter, failingOnly, visible) => {
  const store = storeOf(ALL);
  store.settings.filter.value = filter;
  store.settings.failingOnly.value = failingOnly;
  expect(ids(store.visible)).toEqual(visible);
});

test('the selected row is the one with the selected id, hidden or not, as long as it is there', () => {
  const exchanges = signal<readonly Exchange[]>(ALL);
  const store = createStore({ ...storeOf([]), exchanges });
  const selected = [store.selected.value];
  store.selectedId.value = 'allowed';
  store.settings.failingOnly.value = true;
  selected.push(store.selected.value);
  store.selectedId.value = 'no such id';
  selected.push(store.selected.value);
  store.selectedId.value = 'allowed';
  exchanges.value = [blocked];
  selected.push(store.selected.value);
  expect(selected.map((row) => row?.exchange.id ?? null)).toEqual([null, 'allowed', null, null]);
});

test('an exchange is judged once: its row stays the same object until the exchange is another', () => {
  const exchanges = signal<readonly Exchange[]>([allowed, waiting]);
  const store = createStore({ ...storeOf([]), exchanges });
  const [first, second] = store.rows.value;
  exchanges.value = [allowed, { ...waiting, outcome: 'completed', answered: true }, blocked];
  const [firstAgain, secondAgain] = store.rows.value;
  expect([firstAgain === first, secondAgain === second]).toEqual([true, false]);
});

test('causes and fix are computed when a row is asked for them, once', () => {
  const store = storeOf([blocked]);
  const [row] = store.rows.value;
  const insights = row && [store.insightOf(row), store.insightOf(row)];
  expect(insights?.[0]).toBe(insights?.[1]);
  expect(insights?.[0]).toMatchObject({ causes: [{ id: 'no-cors-configured' }], fix: { responses: [{ hop: 0 }] } });
});

test('an exchange whose answers we changed says so, and blames no other extension', () => {
  const changed = exchange({ hops: [{ url: `${API}/a?b`, answer: { judged: { acao: '*' } } }] });
  const change = { url: `${API}/a`, method: 'GET', on: 'response', set: {}, remove: [] } as const;
  const tried = signal([{ from: 0, to: null, changes: [change] }]);
  const store = createStore({
    ...storeOf([changed]),
    tryIt: { ...QUIET_HOST.tryIt, tried },
  });
  const [row] = store.rows.value;
  expect([row?.tried, readInEnglish(row?.verdict.explanation)]).toEqual([
    true,
    'The page may read the answer with the change that Try it makes in this tab; without it: blocked by acao-missing.',
  ]);
  expect(row && store.insightOf(row).causes.map(({ id }) => id)).not.toContain('masked-by-extension');
});

test('an exchange without a preflight is explained by the one before it', () => {
  const preflight = { acao: '*', acam: 'PUT', maxAge: '60' };
  const first = exchange({ id: 'first', hops: [{ method: 'PUT', preflight, answer: { acao: '*' } }] });
  const second = exchange({ id: 'second', hops: [{ method: 'PUT', startedAt: 100, answer: { acao: '*' } }] });
  const covers = storeOf([first, second]).rows.value.map(({ verdict }) => verdict.coveredBy);
  expect(covers).toEqual([[null], [{ preflightId: `preflight of ${API}`, from: 1, until: 60_001 }]]);
});
