import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { createStore, type Row, type Tried } from '../../panel/store.ts';
import { canWatch } from '../../panel/watched.ts';
import type { Exchange } from '../../src/exchange/exchange.ts';
import { API, exchange, failed, PAGE, pending, type ShortExchange } from '../support/exchange.ts';
import { QUIET_HOST } from '../support/quiet-host.ts';

const URL_ASKED = `${API}/orders`;

/** An exchange that began at this second of the day. */
type At = (second: number) => Exchange;

const at =
  (make: (short: ShortExchange) => Exchange, hop: ShortExchange['hops'][number]): At =>
  (second) => {
    const startedAt = second * 1000;
    const id = `${second}`;
    return make({ id, startedAt, finishedAt: startedAt + 10, hops: [{ url: URL_ASKED, startedAt, ...hop }] });
  };

const bare = at(failed, { answer: {} });
const wrong = at(failed, { answer: { acao: `${PAGE}/` } });
const passes = at(exchange, { answer: { acao: PAGE } });
const waits = at(pending, {});
const refuses = at((short) => failed(short, 'net::ERR_CONNECTION_REFUSED'), {});
const aborted = at((short) => failed(short, 'net::ERR_ABORTED'), {});
const elsewhere = at(exchange, { url: `${API}/other`, answer: { acao: PAGE } });
const opaque = at(exchange, { sends: { 'Sec-Fetch-Mode': 'no-cors' }, answer: {} });
const strange = at((short) => failed({ ...short, origin: 'https://strange.example' }), { answer: {} });
const tryingPasses = at(exchange, { answer: { judged: { acao: PAGE } } });

function watching(first: Exchange, tried: readonly Tried[] = []) {
  const exchanges = signal<readonly Exchange[]>([first]);
  const clear = () => {
    exchanges.value = [];
  };
  const watch = signal({ pageUrl: PAGE, accessGranted: true, connection: 'listening' } as const);
  const tryIt = { ...QUIET_HOST.tryIt, tried: signal(tried) };
  const store = createStore({ ...QUIET_HOST, exchanges, watch, clear, tryIt });
  const rowOf = (one: Exchange): Row => store.rows.value.find((row) => row.exchange.id === one.id) as Row;
  store.watched.toggle(rowOf(first));
  const told = () => {
    const [mark] = store.watched.marks.value;
    return mark?.news ? `${mark.news.told.kind} ${mark.news.row.exchange.id}` : 'nothing';
  };
  const come = (...more: readonly Exchange[]) => {
    exchanges.value = [...exchanges.value, ...more];
  };
  return { store, exchanges, rowOf, told, come };
}

test.each<[what: string, later: readonly Exchange[], told: string]>([
  ['nothing came', [], 'nothing'],
  ['another endpoint passed', [elsewhere(2)], 'nothing'],
  ['the answer is still to come', [waits(2)], 'nothing'],
  ['the page gave up', [aborted(2)], 'nothing'],
  ['another page fails', [strange(2)], 'nothing'],
  ['it passes', [passes(2)], 'fixed 2'],
  ['it goes on passing, which was fixed before', [passes(2), passes(3)], 'fixed 2'],
  ['it passes, and then the server is gone', [passes(2), refuses(3)], 'fixed 2'],
  ['it fails the same way again and again', [bare(2), bare(3), bare(4)], 'same 2'],
  ['it is further', [bare(2), wrong(3)], 'further 3'],
  ['it is further and back', [wrong(2), bare(3)], 'same 3'],
  ['it was fixed and fails again', [passes(2), bare(3), bare(4)], 'same 3'],
  ['the server is gone', [bare(2), refuses(3)], 'unknown 3'],
  ['an image of it is shown', [opaque(2)], 'nothing'],
])('where %s, what is told is %j', (_, later, told) => {
  const all = watching(bare(1));
  all.come(...later);
  const oneByOne = watching(bare(1));
  for (const one of later) oneByOne.come(one);
  expect([all.told(), oneByOne.told()]).toEqual([told, told]);
});

test('that it passed before is told where it fails again, until it is fixed', () => {
  const { store, come } = watching(bare(1));
  const passedAt = () => store.watched.marks.value[0]?.news?.passedAt;
  come(passes(2), bare(3));
  expect(passedAt()).toBe(2000);
  come(wrong(4));
  expect(passedAt()).toBe(2000);
  come(passes(5));
  expect(passedAt()).toBe(null);
});

test('an answer that was waited for is told once it is there', () => {
  const { exchanges, come, told } = watching(bare(1));
  come(waits(2));
  exchanges.value = [bare(1), passes(2)];
  expect(told()).toBe('fixed 2');
});

test('a failure that is marked late is answered by what came since', () => {
  const { store, rowOf, come, told } = watching(bare(1));
  store.watched.toggle(rowOf(bare(1)));
  come(wrong(2), passes(3));
  expect(told()).toBe('nothing');
  store.watched.toggle(rowOf(bare(1)));
  expect(told()).toBe('fixed 3');
});

test('a mark and what it has heard outlive the list', () => {
  const { store, come, told } = watching(bare(1));
  store.clear();
  come(wrong(2));
  store.clear();
  expect(told()).toBe('further 2');
  come(passes(3));
  expect(told()).toBe('fixed 3');
});

test('what passes with the change that is tried is not fixed', () => {
  const changes = [{ url: URL_ASKED, method: 'GET', on: 'response', set: {}, remove: [] }] as const;
  const { come, told } = watching(bare(1), [{ from: 2000, to: 3000, changes }]);
  come(bare(2));
  expect(told()).toBe('nothing');
  come(tryingPasses(3));
  expect(told()).toBe('tried 3');
  come(passes(4));
  expect(told()).toBe('fixed 4');
});

test('news that is put away comes back with what is new; what is fixed is watched no longer', () => {
  const { store, come } = watching(bare(1));
  const dismissed = () => store.watched.marks.value.map((mark) => mark.dismissed);
  const dismiss = () => store.watched.marks.value.forEach(store.watched.dismiss);
  come(bare(2));
  dismiss();
  expect(dismissed()).toEqual([true]);
  come(bare(3));
  expect(dismissed()).toEqual([true]);
  come(wrong(4));
  expect(dismissed()).toEqual([false]);
  come(passes(5));
  dismiss();
  expect(dismissed()).toEqual([]);
});

test('each row tells its own news of what is watched at its endpoint', () => {
  const { store, rowOf, come } = watching(bare(2));
  const later = [bare(1), wrong(3), passes(4), elsewhere(5)];
  come(...later);
  expect(later.map((one) => store.watched.newsOf(rowOf(one))?.told.kind)).toEqual([
    undefined,
    'further',
    'fixed',
    undefined,
  ]);
  expect(store.watched.marks.value).toHaveLength(1);
});

test('only what failed can be watched', () => {
  const { rowOf, come } = watching(bare(1));
  const others = [refuses(2), passes(3), waits(4), opaque(5)];
  come(...others);
  expect([bare(1), ...others].map((one) => canWatch(rowOf(one)))).toEqual([true, true, false, false, false]);
});
