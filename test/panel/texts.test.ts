import { afterEach, describe, expect, test } from 'vitest';
import english from '../../_locales/en/messages.json' with { type: 'json' };
import { type CountedKey, counted, messagesIn, phrase, speak, type TextKey, text } from '../../panel/texts.ts';

const FILE = {
  language: { message: 'en' },
  plain: { message: 'Clear' },
  turned: { message: '$2 before $1, for $$5' },
  files_one: { message: '$1 file in $2' },
  files_other: { message: '$1 files in $2' },
};

// The names are of the file above.
const say = (key: string, ...values: (string | number)[]) => text(key as TextKey, ...values);
const count = (stem: string, ...values: [number, string]) => counted(stem as CountedKey, ...values);

afterEach(() => speak(messagesIn(english)));

describe('a text', () => {
  test.each<[key: string, values: (string | number)[], said: string]>([
    ['plain', [], 'Clear'],
    ['turned', ['a', 'b'], 'b before a, for $5'],
    ['turned', ['$2', '$1 \uE0002'], '$1 \uE0002 before $2, for $5'],
    ['turned', [12_345, 0], '0 before 12,345, for $5'],
  ])('%s of %o is %s', (key, values, said) => {
    speak(messagesIn(FILE));
    expect(say(key, ...values)).toBe(said);
  });

  test('has a form for one and a form for others', () => {
    speak(messagesIn(FILE));
    expect([0, 1, 2, 1500].map((number) => count('files', number, 'a'))).toEqual([
      '0 files in a',
      '1 file in a',
      '2 files in a',
      '1,500 files in a',
    ]);
  });

  test('has one form for all where the language has', () => {
    speak(messagesIn({ ...FILE, language: { message: 'ja' } }));
    expect(count('files', 1, 'a')).toBe('1 files in a');
  });

  test('can have elements in it', () => {
    speak(messagesIn(FILE));
    expect(phrase('turned' as TextKey, 'a', null)).toEqual(['', null, ' before ', 'a', ', for $5']);
  });
});
