import { expect, test } from 'vitest';
import { targetHeader, targetIndex } from '../../../../panel/components/list/list-keys.ts';

test.each([
  // key, selected row, number of rows, row it leads to
  ['ArrowDown', -1, 5, 0],
  ['ArrowDown', 2, 5, 3],
  ['ArrowDown', 4, 5, 4],
  ['ArrowUp', -1, 5, 4],
  ['ArrowUp', 0, 5, 0],
  ['PageDown', 1, 50, 11],
  ['PageDown', 45, 50, 49],
  ['PageUp', 3, 50, 0],
  ['Home', 3, 5, 0],
  ['End', 0, 5, 4],
  ['a', 0, 5, null],
  ['ArrowDown', -1, 0, null],
])('%s from row %d of %d leads to %s', (key, current, count, target) => {
  expect(targetIndex(key, current, count, 10)).toBe(target);
});

test.each([
  // key, header, number of headers, header it leads to
  ['ArrowLeft', 2, 4, 1],
  ['ArrowLeft', 0, 4, 0],
  ['ArrowRight', 2, 4, 3],
  ['ArrowRight', 3, 4, 3],
  ['Home', 2, 4, 0],
  ['End', 0, 4, 3],
  ['ArrowDown', 0, 4, null],
])('%s from header %d of %d leads to %s', (key, current, count, target) => {
  expect(targetHeader(key, current, count)).toBe(target);
});
