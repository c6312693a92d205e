import { expect, test } from 'vitest';
import { code, codeBlock } from '../../../src/exports/markdown/code.ts';
import { prose } from '../../../src/exports/markdown/prose.ts';
import { readMarkdown } from '../../support/markdown-skeleton.ts';

test.each([
  ['plain', '`plain`'],
  ['a`b', '``a`b``'],
  ['`', '`` ` ``'],
  ['``x', '``` ``x ```'],
  [' ', '` `'],
  [' x', '` x`'],
  [' x ', '`  x  `'],
  ['two\nlines', '`two\\nlines`'],
  ['a|b', '`a|b`'],
])('%j as a code span is %j, and is read as it was', (value, span) => {
  expect(code(value)).toBe(span);
  expect(readMarkdown(`x ${span} y`).code).toEqual([value.replace('\n', '\\n')]);
});

test('there is no code span of nothing', () => {
  expect(code('')).toBe('(empty)');
});

test.each(['plain', '```\n', '```\nx\n````\ny\n```', '~~~\n`````', '    indented', '\n\n'])(
  '%j as a code block is read as it was',
  (text) => {
    const { code: read, kinds } = readMarkdown(`before\n\n${codeBlock(text, 'sh')}\n\nafter`);
    expect(read).toEqual([`${text.replace(/\n$/, '')}\n`]);
    expect(kinds).toEqual(new Set(['paragraph_open', 'inline', 'text', 'paragraph_close', 'fence']));
  },
);

test.each([
  [
    'The server allows any origin with *, which is not enough.',
    'The server allows any origin with `*`, which is not enough.',
  ],
  ['Vary: Origin and Origin: null', '`Vary: Origin` and `Origin: null`'],
  ['`error_page` loses the headers', '`error_page` loses the headers'],
  ['Access-Control-Allow-Origin (or its page’s) is “it”', '`Access-Control-Allow-Origin` (or its page’s) is “it”'],
  ['a <b>, [x](https://e.example) @me #1 ABC-1', 'a `<b>`, `[x](https://e.example`) `@me` `#1` `ABC-1`'],
  ['1. ends with a_b.', '`1`. ends with `a_b`.'],
  ['two\nlines', 'two lines'],
  ['- # > ---', '`-` `#` `>` `---`'],
])('of ours, %j is written %j', (sentence, written) => {
  expect(prose(sentence)).toBe(written);
});
