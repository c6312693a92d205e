import { afterEach, expect, test } from 'vitest';
import english from '../../_locales/en/messages.json' with { type: 'json' };
import { sentenceKey, sentenceText } from '../../panel/sentence-text.ts';
import { messagesIn, speak } from '../../panel/texts.ts';
import { allSentences, sentencesIn } from '../../scripts/sentences.mjs';
import { withSentences } from '../../scripts/texts.mjs';
import { sentence } from '../../src/sentence.ts';

afterEach(() => speak(messagesIn(english)));

test.each([
  ['No answer came', 'said_No_answer_came'],
  ['$1 has no "Vary", so $2.', 'said_1_has_no_Vary_so_2'],
])('the text of %s is %s', (says, key) => {
  expect(sentenceKey(says)).toBe(key);
});

test('a sentence is said with its parts, in the language that is spoken', () => {
  speak(
    messagesIn({
      language: { message: 'de' },
      said_1_answered_2: { message: 'Mit $2 antwortete $1' },
      said_no_answer_1: { message: 'keiner Antwort ($1)' },
    }),
  );
  const said = sentence`${'GET example.com'} answered ${sentence`no answer ${10_000}`}`;
  expect([sentenceText(said), sentenceText('$1')]).toEqual([
    'Mit keiner Antwort (10000) antwortete GET example.com',
    '$1',
  ]);
});

test('what is tagged is found, with what is tagged in it', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code.
  const code = 'export const a = (b: string) => (<p>{sentence`One ${b as string} of ${c ? sentence`two` : b}`}</p>);';
  expect([sentencesIn('a.tsx', code), sentencesIn('a.ts', 'other`One`')]).toEqual([['One $1 of $2', 'two'], []]);
});

test('English has each sentence of the source, word for word, and no other', () => {
  const sentences = allSentences();
  expect(sentences.length).toBeGreaterThan(100);
  expect(english, 'Run: npm run texts').toEqual(withSentences(english, sentences, sentenceKey));
});

test('two sentences that would have one name are refused', () => {
  expect(() => withSentences({}, ['$1, $2', '$1; $2'], sentenceKey)).toThrow(
    'Another sentence has the name of “$1, $2”',
  );
});
