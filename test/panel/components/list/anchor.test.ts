import { expect, test } from 'vitest';
import { anchoredTop, type Shown } from '../../../../panel/components/list/anchor.ts';
import type { Entry } from '../../../../panel/listing/entries.ts';
import type { Sort } from '../../../../panel/settings.ts';
import { exchange, verdictOf } from '../../../support/exchange.ts';

const LINE = 10;
const BY_STATUS: Sort = { column: 'status', descending: false };
const BY_NAME: Sort = { column: 'name', descending: false };

function entry(id: string): Entry {
  const of = exchange({ id, hops: [{}] });
  return { kind: 'row', row: { exchange: of, verdict: verdictOf(of), tried: false, source: null } };
}

const ENTRIES = new Map([...'abcdefghijxyz'].map((id) => [id, entry(id)]));

/** One letter a line; one in capitals is selected. */
function shown(lines: string, sort: Sort | null): Shown {
  const entries = [...lines.toLowerCase()].flatMap((id) => ENTRIES.get(id) ?? []);
  return { entries, sort, selected: [...lines].findIndex((letter) => letter !== letter.toLowerCase()) };
}

/** Three lines are in view below the header. */
const viewAt = (top: number, lines: string) => ({ top, height: 40, isAtEnd: top + 40 >= (lines.length + 1) * LINE });

test.each<[why: string, sort: Sort | null, before: string, top: number, after: string, expected: number | null]>([
  ['rows that come in below leave all as it is', BY_STATUS, 'abcdefgh', 20, 'abcdefxgh', null],
  ['rows that come in above move the list along', BY_STATUS, 'abcdefgh', 20, 'axybcdefgh', 40],
  ['rows that go above move it back', BY_STATUS, 'abcdefgh', 30, 'bdefgh', 10],
  ['a row among those in view comes in below the first', BY_STATUS, 'abcdefgh', 20, 'abcxdefgh', null],
  ['where the first in view is gone the next one counts', BY_STATUS, 'abcdefgh', 20, 'xabdefgh', null],
  ['where all in view are gone nothing is kept', BY_STATUS, 'abcdefgh', 20, 'xyabgh', null],
  ['half a line more or less is kept', BY_STATUS, 'abcdefgh', 25, 'xabcdefgh', 35],
  ['the selected row is what is being read', BY_STATUS, 'abcdEfgh', 20, 'xabcydEfgh', 40],
  ['but not if it is out of view', BY_STATUS, 'Abcdefgh', 20, 'bcAdefgh', 10],
  ['at the very top new rows come in in sight', BY_STATUS, 'abcdefgh', 0, 'xabcdefgh', null],
  ['unless one is selected', BY_STATUS, 'aBcdefgh', 0, 'xaBcdefgh', 10],
  ['in order of time the end is followed', null, 'abcdefgh', 50, 'abcdefghxy', Number.POSITIVE_INFINITY],
  ['not while a row is selected', null, 'abcdefGh', 50, 'abcdefGhxy', null],
  ['not before the very end', null, 'abcdefgh', 40, 'abcdefghxy', null],
  ['not where the list was only filtered', null, 'efgh', 10, 'abcdefgh', 50],
  ['not in the order of a column', BY_STATUS, 'abcdefgh', 50, 'abcdefghxy', null],
])('%s', (_, sort, before, top, after, expected) => {
  expect(anchoredTop(shown(before, sort), shown(after, sort), viewAt(top, before), LINE)).toBe(expected);
});

test.each<[why: string, before: string, after: string, expected: number | null]>([
  ['the selected row stays where it is in another order, too', 'abcDefgh', 'hgfeDcba', 30],
  ['another order of rows that nobody reads moves nothing', 'abcdefgh', 'hgfedcba', null],
])('%s', (_, before, after, expected) => {
  expect(anchoredTop(shown(before, BY_STATUS), shown(after, BY_NAME), viewAt(20, before), LINE)).toBe(expected);
});
