import { expect, test } from 'vitest';
import { placeMenu } from '../../../../panel/components/menu/place-menu.ts';

const MENU = { width: 200, height: 300 };
const point = (x: number, y: number) => ({ left: x, right: x, top: y, bottom: y });

test.each([
  ['a point with room all round', point(100, 100), { width: 800, height: 600 }, { x: 100, y: 100 }],
  ['a point near the right lower corner', point(700, 500), { width: 800, height: 600 }, { x: 500, y: 200 }],
  ['a point in a window too narrow for either side', point(180, 100), { width: 360, height: 600 }, { x: 160, y: 100 }],
  ['a point in a window lower than the menu', point(10, 100), { width: 360, height: 280 }, { x: 10, y: 0 }],
  [
    'an item with room to its right',
    { left: 10, right: 210, top: 40, bottom: 64 },
    { width: 800, height: 600 },
    { x: 210, y: 40 },
  ],
  [
    'an item at the right edge and low down',
    { left: 400, right: 600, top: 500, bottom: 524 },
    { width: 700, height: 600 },
    { x: 200, y: 224 },
  ],
])('beside %s a menu stays inside the window', (_, around, window, at) => {
  expect(placeMenu(around, MENU, window)).toEqual(at);
});
