import { expect, test } from 'vitest';
import { tipPlace } from '../../../panel/components/tip-place.ts';

const WINDOW = { width: 400, height: 600 };
const TIP = { width: 200, height: 40 };

test.each<[what: string, left: number, top: number, place: { left: number; top: number }]>([
  ['in the middle is under it', 100, 300, { left: 100, top: 320 }],
  ['at the left edge keeps off the edge', -30, 300, { left: 8, top: 320 }],
  ['at the right edge is moved to the left', 380, 300, { left: 192, top: 320 }],
  ['at the bottom is above it', 100, 560, { left: 100, top: 516 }],
  ['where there is just room is under it', 100, 532, { left: 100, top: 552 }],
  ['where a pixel is missing is above it', 100, 533, { left: 100, top: 489 }],
])('the tip of a term %s', (_, left, top, place) => {
  expect(tipPlace({ left, top, bottom: top + 16 }, TIP, WINDOW)).toEqual(place);
});

test('a tip in a window too low for it begins where it can be read', () => {
  expect(tipPlace({ left: 0, top: 10, bottom: 26 }, { width: 200, height: 90 }, { width: 400, height: 60 })).toEqual({
    left: 8,
    top: 8,
  });
});
