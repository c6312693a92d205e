import { expect, test } from 'vitest';
import { type Preview, previewOf } from '../../../../panel/components/export/preview-text.ts';

const line = (text: string, more = 0) => ({ text, more });
const lines = (count: number) => Array.from({ length: count }, (_, place) => `${place}`);

test.each<[what: string, text: string, preview: Preview]>([
  ['nothing', '', { lines: [line('')], moreLines: 0 }],
  ['one line without an end', 'a', { lines: [line('a')], moreLines: 0 }],
  ['lines that all end', 'a\n\nb\n', { lines: [line('a'), line(''), line('b')], moreLines: 0 }],
  ['lines of Windows', 'a\r\nb\r\n', { lines: [line('a'), line('b')], moreLines: 0 }],
  ['a carriage return within a line', 'a\rb\n', { lines: [line('a\rb')], moreLines: 0 }],
  ['a line that is just short enough', 'x'.repeat(1000), { lines: [line('x'.repeat(1000))], moreLines: 0 }],
  ['a line that is too long', 'x'.repeat(1003), { lines: [line('x'.repeat(1000), 3)], moreLines: 0 }],
  [
    'just few enough lines',
    `${lines(400).join('\n')}\n`,
    { lines: lines(400).map((text) => line(text)), moreLines: 0 },
  ],
  ['too many lines', lines(407).join('\n'), { lines: lines(400).map((text) => line(text)), moreLines: 7 }],
])('of %s', (_, text, preview) => {
  expect(previewOf(text)).toEqual(preview);
});
