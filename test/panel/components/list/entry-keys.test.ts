import { describe, expect, test } from 'vitest';
import { type GroupMove, groupMove, landing } from '../../../../panel/components/list/entry-keys.ts';
import { type Entry, groupedEntries, timeline } from '../../../../panel/listing/entries.ts';
import { byEndpoint, groupsOf } from '../../../../panel/listing/groups.ts';
import type { Row } from '../../../../panel/store.ts';
import { API, exchange, verdictOf } from '../../../support/exchange.ts';

function rowAt(startedAt: number, path: string): Row {
  const hops = [{ url: `${API}/${path}`, startedAt, answer: { acao: '*' } }];
  const one = exchange({ id: `at ${startedAt}`, startedAt, hops });
  return { exchange: one, verdict: verdictOf(one), tried: false, source: null };
}

const ROWS = [rowAt(1, 'a'), rowAt(3, 'a'), rowAt(5, 'b')];
const [A, B] = ['a', 'b'].map((path) => `endpoint GET ${API}/${path}`) as [string, string];
/** An open group of two rows, and a closed one. */
const GROUPED = groupedEntries(groupsOf(ROWS, byEndpoint), new Set([A]));
const UNGROUPED = timeline(ROWS, []);

describe('in groups', () => {
  test.each<[key: string, at: string, entries: readonly Entry[], current: number, move: GroupMove | null]>([
    ['Enter', 'an open header', GROUPED, 0, { toggles: A }],
    ['Enter', 'a closed header', GROUPED, 3, { toggles: B }],
    [' ', 'a header', GROUPED, 3, { toggles: B }],
    ['ArrowRight', 'a closed header', GROUPED, 3, { toggles: B }],
    ['ArrowRight', 'an open header', GROUPED, 0, { to: 1 }],
    ['ArrowLeft', 'an open header', GROUPED, 0, { toggles: A }],
    ['ArrowLeft', 'a closed header', GROUPED, 3, null],
    ['ArrowLeft', 'a row', GROUPED, 2, { to: 0 }],
    ['ArrowRight', 'a row', GROUPED, 2, null],
    ['Enter', 'a row', GROUPED, 2, null],
    ['ArrowDown', 'a header', GROUPED, 0, null],
    ['ArrowLeft', 'a row without groups', UNGROUPED, 1, null],
    ['Enter', 'no line', GROUPED, -1, null],
  ])('%s at %s', (key, _, entries, current, move) => {
    expect(groupMove(key, entries, current)).toEqual(move);
  });
});

describe('a line that tells of another page is passed over', () => {
  // row, page, row, row, page
  const paged = timeline(ROWS, [
    { at: 2, url: API },
    { at: 6, url: API },
  ]);

  test.each<[what: string, current: number, target: number, landed: number]>([
    ['down', 0, 1, 2],
    ['up', 2, 1, 0],
    ['down to a row', 2, 3, 3],
    ['down from the last row', 3, 4, 3],
    ['to the end', 0, 4, 3],
    ['to the end, from the last row', 3, 4, 3],
    ['from nowhere', -1, 0, 0],
  ])('%s', (_, current, target, landed) => {
    expect(landing(paged, target, current)).toBe(landed);
  });
});
