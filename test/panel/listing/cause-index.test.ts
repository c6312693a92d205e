import { computed, effect } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createCauseIndex } from '../../../panel/listing/cause-index.ts';
import type { Row } from '../../../panel/store.ts';
import type { Exchange } from '../../../src/exchange/exchange.ts';
import { API, exchange, failed, pending, verdictOf } from '../../support/exchange.ts';

/** What `performance.now()` tells. */
let clock = 0;

beforeEach(() => {
  vi.useFakeTimers();
  clock = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const rowOf = (one: Exchange): Row => ({ exchange: one, verdict: verdictOf(one), tried: false, source: null });
const blocked = (id: string) => rowOf(failed({ id, hops: [{ url: API, answer: {} }] }));
const BLOCKED = Array.from({ length: 100 }, (_, place) => blocked(`${place}`));

/** An index in which each row takes this many milliseconds, and which rows it has looked at. */
function indexTaking(milliseconds: number) {
  const looked: string[] = [];
  const index = createCauseIndex(({ exchange: { id } }) => {
    looked.push(id);
    clock += milliseconds;
    return [`cause of ${id}`];
  });
  return { ...index, looked };
}

test.each<[what: string, one: Exchange, looked: boolean]>([
  ['was blocked', failed({ hops: [{ answer: {} }] }), true],
  ['failed without CORS', failed({ hops: [{}] }, 'net::ERR_NAME_NOT_RESOLVED'), true],
  ['only passes because something masks the fault', exchange({ hops: [{ answer: { judged: { acao: '*' } } }] }), true],
  ['passed', exchange({ hops: [{ answer: { acao: '*' } }] }), false],
  ['waits', pending({ hops: [{}] }), false],
  ['was not seen whole', exchange({ partial: true, hops: [{ answer: {} }] }), false],
])('whether causes are looked for where an exchange %s', (_, one, looked) => {
  const index = indexTaking(0);
  expect(index.causeIdsOf(rowOf(one))).toEqual(looked ? ['cause of exchange'] : []);
  expect(index.looked).toEqual(looked ? ['exchange'] : []);
});

test('a few are known at once, and each is looked for only once', () => {
  const { causeIdsOf, looked } = indexTaking(1);
  const asked = () => BLOCKED.slice(0, 3).map(causeIdsOf);
  expect(asked()).toEqual([['cause of 0'], ['cause of 1'], ['cause of 2']]);
  expect(asked()).toEqual([['cause of 0'], ['cause of 1'], ['cause of 2']]);
  expect(looked).toEqual(['0', '1', '2']);
});

test('of many, as much is looked for in one turn as takes 8 ms, and who asks is told now and then', async () => {
  const setTimer = vi.spyOn(globalThis, 'setTimeout');
  const { causeIdsOf, looked } = indexTaking(3);
  const known = computed(() => BLOCKED.filter((row) => causeIdsOf(row) !== undefined).length);
  const seen: number[] = [];
  const end = effect(() => void seen.push(known.value));
  const atOnce = looked.length;
  await vi.runAllTimersAsync();
  end();
  expect([atOnce, looked.length, seen.at(-1), seen.length]).toEqual([3, 100, 100, 4]);
  // Three rows a turn.
  expect(setTimer.mock.calls.length).toBeGreaterThanOrEqual(33);
});

test('what nobody asks for any more is not looked for', async () => {
  const { causeIdsOf, looked } = indexTaking(9);
  const end = effect(() => void BLOCKED.map(causeIdsOf));
  end();
  await vi.runAllTimersAsync();
  expect(looked.length).toBeLessThan(20);
});
