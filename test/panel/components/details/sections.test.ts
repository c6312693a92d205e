import { expect, test } from 'vitest';
import { sectionInView } from '../../../../panel/components/details/sections.ts';

/** Three sections, 1,000 pixels in all, of which 300 are seen: the last one is too short to reach the upper edge. */
const TOPS = [0, 400, 900];

test.each([
  [0, 0],
  [300, 0],
  [319, 0],
  [320, 1],
  [698, 1],
  [699, 2],
  [700, 2],
])('scrolled by %d pixels, section %d is being read', (top, section) => {
  expect(sectionInView(TOPS, { top, height: 300, last: 700 })).toBe(section);
});

test('of what need not scroll, the first is being read', () => {
  expect(sectionInView(TOPS, { top: 0, height: 1000, last: 0 })).toBe(0);
});

test('where a small part is seen, the line that is read is higher', () => {
  expect([349, 370].map((top) => sectionInView(TOPS, { top, height: 90, last: 910 }))).toEqual([0, 1]);
});

test('where nothing is there, nothing is being read', () => {
  expect(sectionInView([], { top: 0, height: 300, last: 0 })).toBe(-1);
});
