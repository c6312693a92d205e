import { expect, test } from 'vitest';
import {
  type ColumnSettings,
  layOut,
  moveLine,
  type Track,
  unsized,
} from '../../../../panel/components/list/column-layout.ts';
import type { ColumnId } from '../../../../panel/listing/sort.ts';

const tracksOf = (listWidth: number, settings: ColumnSettings = {}, sortedBy: string | null = null) =>
  layOut({ settings, sortedBy, listWidth });

const said = (tracks: readonly Track[]) => tracks.map(({ column, width }) => `${column.id} ${width}`).join(', ');

test.each<[listWidth: number, tracks: string]>([
  [300, 'name 132, status 66, verdict 102'],
  [360, 'name 130, method 62, status 66, verdict 102'],
  [400, 'name 170, method 62, status 66, verdict 102'],
  [500, 'name 150, method 62, status 66, verdict 102, rule 120'],
  [700, 'name 207, method 62, status 66, verdict 102, rule 165, preflight 98'],
  [
    1200,
    'name 240, method 62, status 66, verdict 102, rule 192, preflight 98, origin 160, type 84, initiator 128, time 68',
  ],
])('as wide as %i pixels, an untouched list is %s', (listWidth, tracks) => {
  expect(said(tracksOf(listWidth))).toBe(tracks);
});

test.each<[why: string, settings: ColumnSettings, sortedBy: string | null, tracks: string]>([
  [
    'a hidden column leaves its place to the name',
    { method: { shown: false } },
    null,
    'name 232, status 66, verdict 102',
  ],
  ['the name cannot be hidden', { name: { shown: false } }, null, 'name 170, method 62, status 66, verdict 102'],
  [
    'a chosen column is there in a narrow list, too',
    { time: { shown: true } },
    null,
    'name 102, method 62, status 66, verdict 102, time 68',
  ],
  ['so is the one that orders the list', {}, 'type', 'name 86, method 62, status 66, verdict 102, type 84'],
  ['but not if it was hidden', { type: { shown: false } }, 'type', 'name 170, method 62, status 66, verdict 102'],
  [
    'what is too much is as wide as it is',
    { rule: { shown: true }, origin: { shown: true } },
    null,
    'name 150, method 62, status 66, verdict 102, rule 120, origin 100',
  ],
  ['a chosen width is kept', { verdict: { width: 40 } }, null, 'name 232, method 62, status 66, verdict 40'],
  ['one that stretches keeps its share', { name: { width: 90 } }, null, 'name 170, method 62, status 66, verdict 102'],
])('400 pixels wide, %s', (_, settings, sortedBy, tracks) => {
  expect(said(tracksOf(400, settings, sortedBy))).toBe(tracks);
});

test.each<[id: ColumnId, by: number, tracks: string]>([
  ['name', -50, 'name 120, method 112, status 66, verdict 102'],
  ['name', 20, 'name 190, method 42, status 66, verdict 102'],
  ['name', 500, 'name 196, method 36, status 66, verdict 102'],
  ['name', -500, 'name 36, method 196, status 66, verdict 102'],
  ['status', 10.4, 'name 170, method 62, status 76, verdict 92'],
  ['verdict', 10, 'name 170, method 62, status 66, verdict 102'],
])('the line after %s moved by %d pixels moves alone', (id, by, tracks) => {
  expect(said(tracksOf(400, moveLine(tracksOf(400), id, by, {})))).toBe(tracks);
});

test('what was moved in a narrow list grows with it, and the rest of what was chosen stays', () => {
  const chosen = { rule: { shown: false }, method: { shown: true } };
  const moved = moveLine(tracksOf(400, chosen), 'name', -50, chosen);
  expect(moved).toEqual({ rule: { shown: false }, name: { width: 120 }, method: { shown: true, width: 112 } });
  expect(said(tracksOf(600, moved))).toBe('name 320, method 112, status 66, verdict 102');
  expect(unsized('method', moved)).toEqual({ ...moved, method: { shown: true } });
});
