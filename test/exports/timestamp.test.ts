import { expect, test } from 'vitest';
import { timeOf, timestampOf } from '../../src/exports/timestamp.ts';

test.each([
  [0, '1970-01-01T00:00:00.000Z'],
  [1763631667204, '2025-11-20T09:41:07.204Z'],
  [1763631667204.312, '2025-11-20T09:41:07.204312Z'],
  [1763631667204.5, '2025-11-20T09:41:07.204500Z'],
  [1763631667204.0625, '2025-11-20T09:41:07.2040625Z'],
])('%d is %s, and back', (at, timestamp) => {
  expect([timestampOf(at), timeOf(timestamp)]).toEqual([timestamp, at]);
});

test.each([
  ['2025-11-20T10:41:07+01:00', 1763631667000],
  ['2025-11-20T10:41:07.204312+01:00', 1763631667204.312],
  ['2025-11-20T09:41:07.2Z', 1763631667200],
])('%s, as others write it, is %d', (timestamp, at) => {
  expect(timeOf(timestamp)).toBe(at);
});

test('what is no time is none', () => {
  expect(timeOf('today')).toBeNaN();
});
