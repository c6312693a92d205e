import { expect, test } from 'vitest';
import { diffValues } from '../../../../panel/components/fix/diff.ts';

test.each([
  [
    'https://app.example/',
    'https://app.example',
    { prefix: 'https://app.example', actual: '/', expected: '', suffix: '' },
  ],
  ['http://a.example', 'https://a.example', { prefix: 'http', actual: '', expected: 's', suffix: '://a.example' }],
  ['null', 'https://a.example', { prefix: '', actual: 'null', expected: 'https://a.example', suffix: '' }],
  ['aa', 'aaa', { prefix: 'aa', actual: '', expected: 'a', suffix: '' }],
  ['same', 'same', { prefix: 'same', actual: '', expected: '', suffix: '' }],
  ['🎉x', '🎊x', { prefix: '', actual: '🎉', expected: '🎊', suffix: 'x' }],
])('%j against %j', (actual, expected, diff) => {
  expect(diffValues(actual, expected)).toEqual(diff);
});
