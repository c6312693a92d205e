import { expect, test } from 'vitest';
import { escapePieces, escapeText } from '../../src/exports/escape.ts';

const MARK = '\u0301';

test.each([
  ['plain text, <b>markup</b> &amp; ünïcode 日本 🎉', 'plain text, <b>markup</b> &amp; ünïcode 日本 🎉'],
  ['a\u0000b\u0007', 'a\\x00b\\x07'],
  ['tab\tline\r\n', 'tab\\tline\\r\\n'],
  ['\u007f\u0085', '\\x7f\\u0085'],
  ['safe\u202egnp.exe', 'safe\\u202egnp.exe'],
  ['\u2066x\u2069', '\\u2066x\\u2069'],
  ['no\u00a0break, zero\u200bwidth, \ufeffbom', 'no\\u00a0break, zero\\u200bwidth, \\ufeffbom'],
  ['two\u2028lines', 'two\\u2028lines'],
  ['raw \udcc3\udca9 bytes', 'raw \\xc3\\xa9 bytes'],
  ['lone \ud83d half', 'lone \\ud83d half'],
  ['tag \u{e0041}', 'tag \\u{e0041}'],
  [`z${MARK.repeat(6)}a${MARK}`, `z${MARK.repeat(4)}\\u0301\\u0301a${MARK}`],
  ['', ''],
])('%j is shown as %j', (raw, shown) => {
  expect(escapeText(raw)).toBe(shown);
  expect(
    escapePieces(raw)
      .map(({ text }) => text)
      .join(''),
  ).toBe(shown);
});

test('marks only what was spelled out', () => {
  expect(escapePieces('a\u202eb')).toEqual([
    { text: 'a', escaped: false },
    { text: '\\u202e', escaped: true },
    { text: 'b', escaped: false },
  ]);
});

test('clips what no tooltip could show', () => {
  expect(escapeText('x'.repeat(65536), 10)).toBe('xxxxxxxxxx…');
});
