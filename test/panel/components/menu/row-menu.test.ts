import { signal } from '@preact/signals';
import { beforeAll, expect, test, vi } from 'vitest';
import type { MenuItem } from '../../../../panel/components/menu/menu-item.ts';
import { type RowDoings, rowMenu } from '../../../../panel/components/menu/row-menu.ts';
import { createStore, type Facts, type Row, type Store } from '../../../../panel/store.ts';
import type { Exchange } from '../../../../src/exchange/exchange.ts';
import { API, exchange, failed, PAGE } from '../../../support/exchange.ts';
import { QUIET_HOST } from '../../../support/quiet-host.ts';

// The keys of a shortcut are those of the reader's machine.
beforeAll(() => void vi.stubGlobal('navigator', { platform: 'Linux x86_64' }));

const SECRET = 'hunter2-5f8e1c9ab3';
const SENDS = { Authorization: `Bearer ${SECRET}` };

const passed = exchange({ id: 'passed', hops: [{ url: `${API}/a?q=1`, sends: SENDS, answer: { acao: PAGE } }] });
const blocked = failed({ id: 'blocked', hops: [{ url: `${API}/b`, method: 'PUT', sends: SENDS, preflight: {} }] });
const site = { url: `${PAGE}/app.js`, line: 3, column: 1, functionName: 'load' };
const called = { ...passed, id: 'called', callSite: site };

const QUIET: RowDoings = { copy() {}, onExport() {}, open() {} };

function storeOf(exchanges: readonly Exchange[], more: Partial<Facts> = {}): Store {
  return createStore({
    ...QUIET_HOST,
    exchanges: signal(exchanges),
    watch: signal({ pageUrl: PAGE, accessGranted: true, connection: 'listening' }),
    clear: () => undefined,
    ...more,
  });
}

function rowOf(store: Store, { id }: Exchange): Row {
  const row = store.rows.value.find((one) => one.exchange.id === id);
  if (!row) throw new Error(`there is no row ${id}`);
  return row;
}

/** The words of a menu; those of a submenu behind its name. */
const wordsOf = (items: readonly MenuItem[]): unknown[] =>
  items.map((item) => {
    if (item === 'separator') return '—';
    return 'items' in item ? [item.label, ...wordsOf(item.items)] : item.label;
  });

const menuOf = (store: Store, of: Exchange, doings = QUIET) => rowMenu(store, rowOf(store, of), doings);

/** Runs what is found by these names, from submenu to submenu. */
function run(items: readonly MenuItem[], ...[first, ...others]: readonly string[]): void {
  const item = items.find((one) => one !== 'separator' && one.label === first);
  if (!item || item === 'separator') throw new Error(`there is no ${first}`);
  if ('run' in item) item.run();
  else run(item.items, ...others);
}

const CURLS = ['curl (bash, zsh, sh)', 'curl (PowerShell)', 'curl (cmd, as a file)'];

test('a failure at its preflight offers what there is of it: its fix, its headers, its rule', () => {
  const store = storeOf([passed, blocked]);
  expect(wordsOf(menuOf(store, blocked))).toEqual([
    [
      ...['Copy', 'URL', ...CURLS, '—'],
      ...['Bug report (Markdown)', 'Explanation', 'Fix for Express with cors', '—'],
      ...['Request headers of the preflight', 'Response headers of the preflight'],
    ],
    ['Copy all as', 'HAR', 'Report (JSON)', 'URLs'],
    'Export…',
    'Watch until fixed',
    '—',
    ['Filter by', 'This host', 'This endpoint', 'This request origin', 'This rule', 'This cause'],
    '—',
    'Read the rule in the Fetch standard',
    'Read about the rule on MDN',
    '—',
    'Clear',
  ]);
});

test('a failure is watched, and no longer, by the same words', () => {
  const store = storeOf([blocked]);
  const watches = () =>
    menuOf(store, blocked).flatMap((item) =>
      item !== 'separator' && 'run' in item && 'checked' in item ? item.checked : [],
    );
  const before = watches();
  run(menuOf(store, blocked), 'Watch until fixed');
  const during = watches();
  run(menuOf(store, blocked), 'Watch until fixed');
  expect([before, during, watches()]).toEqual([[false], [true], [false]]);
});

test('what passed has no fix, no rule and no cause', () => {
  const store = storeOf([passed, blocked]);
  expect(wordsOf(menuOf(store, passed))).toEqual([
    ['Copy', 'URL', ...CURLS, '—', 'Bug report (Markdown)', 'Explanation', '—', 'Request headers', 'Response headers'],
    ['Copy all as', 'HAR', 'Report (JSON)', 'URLs'],
    'Export…',
    '—',
    ['Filter by', 'This host', 'This endpoint', 'This request origin'],
    '—',
    'Clear',
  ]);
});

test('where a filter hides some, what is copied is the listed ones, and it says so', async () => {
  const store = storeOf([passed, blocked]);
  store.settings.failingOnly.value = true;
  const made: unknown[] = [];
  const copy: RowDoings['copy'] = (making) => made.push(making);
  run(menuOf(store, blocked, { ...QUIET, copy }), 'Copy all listed as', 'URLs');
  expect(await Promise.all(made)).toEqual([{ text: `${API}/b`, placeholders: [] }]);
});

test.each([
  ['URL', `${API}/a?q=$QUERY_1`],
  ['Request headers', `Origin: ${PAGE}\nSec-Fetch-Mode: cors\nAuthorization: Bearer $TOKEN_1`],
  ['Response headers', `Access-Control-Allow-Origin: ${PAGE}`],
])('%s is copied as the report has it: redacted', async (label, text) => {
  const store = storeOf([passed]);
  const made: Promise<{ text: string }>[] = [];
  const copy: RowDoings['copy'] = (making) => made.push(making);
  run(menuOf(store, passed, { ...QUIET, copy }), 'Copy', label);
  expect((await Promise.all(made)).map((one) => one.text)).toEqual([text]);
});

test.each([
  ['This host', `domain:${new URL(API).host}`],
  ['This endpoint', `method:PUT url:${API}/b`],
  ['This request origin', `origin:${PAGE}`],
  ['This rule', 'rule:preflight-acao-missing'],
])('Filter by %s writes %s', (label, filter) => {
  const store = storeOf([passed, blocked]);
  run(menuOf(store, blocked), 'Filter by', label);
  expect(store.settings.filter.value).toBe(filter);
});

test('what the host can show elsewhere is offered, and asked for by its URL', () => {
  const asked: unknown[] = [];
  const showInNetwork = (url: string) => void asked.push(url);
  const openSource = (of: unknown) => void asked.push(of);
  const store = storeOf([called], { showInNetwork, openSource });
  run(menuOf(store, called), 'Show in Network panel');
  run(menuOf(store, called), 'Show call site in Sources');
  expect(asked).toEqual([`${API}/a?q=1`, site]);
});
