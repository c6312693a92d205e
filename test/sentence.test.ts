import { describe, expect, test } from 'vitest';
import { inEnglish, type Said, sentence } from '../src/sentence.ts';

const LINE = 'Vary: Origin';
const NO_LINE = sentence`no Vary`;

describe('a sentence', () => {
  test.each<[said: Said, says: string]>([
    [LINE, 'Vary: Origin'],
    [sentence`No answer came`, 'No answer came'],
    [sentence`It answered ${404} with ${NO_LINE}`, 'It answered 404 with no Vary'],
    [sentence`${sentence`It answered ${null}`}, ${LINE}`, 'It answered null, Vary: Origin'],
    [sentence`A value is ${'$2'}, another ${'$1'}`, 'A value is $2, another $1'],
  ])('%o is in English: %s', (said, says) => {
    expect(inEnglish(said)).toBe(says);
  });

  test('keeps its words and its values apart', () => {
    expect(sentence`It answered ${404} with ${NO_LINE}`).toEqual({
      says: 'It answered $1 with $2',
      values: ['404', { says: 'no Vary', values: [] }],
    });
  });
});
