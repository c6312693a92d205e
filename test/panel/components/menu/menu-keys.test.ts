import { describe, expect, test } from 'vitest';
import type { MenuItem } from '../../../../panel/components/menu/menu-item.ts';
import { itemOfWord, NOTHING_TYPED, targetItem, type } from '../../../../panel/components/menu/menu-keys.ts';

const item = (label: string): MenuItem => ({ label, run() {} });
const ITEMS: readonly MenuItem[] = [item('Copy'), 'separator', item('Clear'), { label: 'Columns', items: [] }];

describe('a key in a menu', () => {
  test.each([
    ['ArrowDown', -1, 0],
    ['ArrowDown', 0, 2],
    ['ArrowDown', 3, 0],
    ['ArrowUp', 0, 3],
    ['ArrowUp', -1, 3],
    ['ArrowUp', 2, 0],
    ['Home', 3, 0],
    ['End', 0, 3],
    ['PageDown', 0, null],
  ])('%s at item %i leads to %j, past separators and round the ends', (key, from, to) => {
    expect(targetItem(key, ITEMS, from)).toBe(to);
  });

  test('leads nowhere in a menu of separators', () => {
    expect(targetItem('ArrowDown', ['separator'], -1)).toBe(-1);
  });
});

describe('letters in a menu', () => {
  test.each([
    ['c', 0, 2],
    ['c', 3, 0],
    ['cc', 2, 3],
    ['col', 0, 3],
    ['co', 0, 0],
    ['clear', 3, 2],
    ['x', 0, null],
  ])('%s at item %i lead to %j', (word, from, to) => {
    expect(itemOfWord(word, ITEMS, from)).toBe(to);
  });

  test('make one word until half a second has passed', () => {
    const first = type(NOTHING_TYPED, 'C', 1000);
    expect([first, type(first, 'o', 1500), type(first, 'o', 1501)]).toEqual([
      { word: 'c', at: 1000 },
      { word: 'co', at: 1500 },
      { word: 'o', at: 1501 },
    ]);
  });
});
