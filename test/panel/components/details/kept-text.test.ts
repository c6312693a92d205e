import { expect, test } from 'vitest';
import { keptReason, leftText } from '../../../../panel/components/details/kept-text.ts';
import { maxAge } from '../../../../src/cors/preflight-cache.ts';

test.each([
  [1, '0:01'],
  [999, '0:01'],
  [1000, '0:01'],
  [1001, '0:02'],
  [59_000, '0:59'],
  [59_001, '1:00'],
  [272_000, '4:32'],
  [3_599_999, '1:00:00'],
  [7_199_000, '1:59:59'],
  [7_200_000, '2:00:00'],
])('%d ms are %s', (left, text) => {
  expect(leftText(left)).toBe(text);
});

const DEFAULT = 'Access-Control-Max-Age is no number of seconds that the browser can read, which means 5 seconds';

test.each([
  [null, 'the answer has no Access-Control-Max-Age, which means 5 seconds'],
  ['600', 'Access-Control-Max-Age: 600'],
  ['+600', 'Access-Control-Max-Age: +600'],
  ['5', 'Access-Control-Max-Age: 5'],
  ['7200', 'Access-Control-Max-Age: 7200'],
  ['7201', 'Access-Control-Max-Age asks for 7201 seconds, and the browser keeps it for at most 7200'],
  ['0', 'Access-Control-Max-Age: 0'],
  ['-1', 'Access-Control-Max-Age: -1'],
  ['600s', DEFAULT],
  ['', DEFAULT],
  ['600, 600', DEFAULT],
  ['99999999999999999999', DEFAULT],
])('Access-Control-Max-Age %j: %s', (said, reason) => {
  expect(keptReason(said, maxAge(said))).toBe(reason);
});
