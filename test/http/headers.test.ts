import { describe, expect, test } from 'vitest';
import { createHeaderPool } from '../../src/http/header-pool.ts';
import { getHeader, type HeaderList, headerLines } from '../../src/http/headers.ts';

test.each<[what: string, list: HeaderList, value: string | null]>([
  ['an absent header', [], null],
  ['an absent header beside others', [['Y', '1']], null],
  ['an empty header', [['X', '']], ''],
  ['a header of blanks', [['X', ' \t ']], ''],
  ['the word null', [['X', 'null']], 'null'],
  ['a name in another case', [['x', '1']], '1'],
  ['a name that only begins alike', [['X-A', '1']], null],
  [
    'two lines',
    [
      ['X', 'a'],
      ['x', 'b'],
    ],
    'a, b',
  ],
  [
    'two lines in the order received',
    [
      ['X', 'b'],
      ['Y', 'y'],
      ['X', 'a'],
    ],
    'b, a',
  ],
  [
    'an empty line and a full one',
    [
      ['X', ''],
      ['X', '*'],
    ],
    ', *',
  ],
  ['a comma in one line', [['X', 'a,b']], 'a,b'],
  ['blanks around', [['X', '  * ']], '*'],
  ['tabs around', [['X', '\t*\t']], '*'],
  ['line ends around', [['X', '\r\n*\r\n']], '*'],
  ['blanks inside', [['X', ' a  b ']], 'a  b'],
  ['a vertical tab around, which is no HTTP whitespace', [['X', '\v*\v']], '\v*\v'],
  ['a form feed around, which is no HTTP whitespace', [['X', '\f*']], '\f*'],
  ['a no-break space around, which is no HTTP whitespace', [['X', '\u00a0*']], '\u00a0*'],
])('%s: %j reads as %j', (_, list, value) => {
  expect(getHeader(list, 'X')).toBe(value);
});

test('headerLines keeps lines apart, trimmed and in order', () => {
  const list = [
    ['X', ' a '],
    ['Y', 'y'],
    ['x', 'b,c'],
  ] as const;
  expect(headerLines(list, 'X')).toEqual(['a', 'b,c']);
});

describe('a header pool', () => {
  test('gives equal lines one copy', () => {
    const pool = createHeaderPool();
    const [first] = pool.share([['X', 'a']]);
    const [again, other] = pool.share([
      ['X', 'a'],
      ['X', 'b'],
    ]);
    expect(again).toBe(first);
    expect(other).toEqual(['X', 'b']);
  });

  test('keeps apart lines whose name and value only look alike together', () => {
    const pool = createHeaderPool();
    const list = [
      ['X', 'a'],
      ['Xa', ''],
      ['x', 'a'],
    ] as const;
    expect(pool.share(list)).toEqual(list);
  });
});
