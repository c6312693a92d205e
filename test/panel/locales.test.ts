import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sentenceKey } from '../../panel/sentence-text.ts';
import { type Messages, toTranslate, withTranslations } from '../../scripts/texts.mjs';

const read = (language: string): Messages => JSON.parse(readFileSync(`_locales/${language}/messages.json`, 'utf8'));

const ENGLISH = read('en');
const LANGUAGES = readdirSync('_locales').sort();

/** The values of a text, as often as they are in it. */
const valuesIn = (message: string): string => [...message.matchAll(/\$./g)].map(String).sort().join(' ');

test('the panel speaks English, German, Spanish, Japanese and Simplified Chinese', () => {
  expect(LANGUAGES).toEqual(['de', 'en', 'es', 'ja', 'zh_CN']);
});

describe('the names of texts', () => {
  const names = Object.keys(ENGLISH);

  test('are sorted, and such as the browser takes', () => {
    expect(names, 'Run: npm run texts').toEqual([...names].sort());
    expect(names.filter((name) => !/^[A-Za-z\d_]+$/.test(name))).toEqual([]);
  });

  test('are still apart where case does not count, as in the browser', () => {
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });

  test('of one and of several go together', () => {
    const other = (name: string) =>
      name.endsWith('_one') ? name.replace(/one$/, 'other') : name.replace(/other$/, 'one');
    const named = names.filter((name) => !name.startsWith(sentenceKey('')));
    const alone = named.filter((name) => /_(one|other)$/.test(name) && !names.includes(other(name)));
    expect(alone).toEqual([]);
  });
});

describe.each(LANGUAGES)('%s', (language) => {
  const texts = read(language);

  test('has every text, and none that is no more', () => {
    expect(Object.keys(texts)).toEqual(Object.keys(ENGLISH));
  });

  test.skipIf(language === 'en')('is made from the English that there is now', () => {
    expect(toTranslate(ENGLISH, texts), 'See “To change a text” in CONTRIBUTING.md').toEqual({});
  });

  test('has the values of English in each text', () => {
    const wrong = Object.entries(texts).filter(
      ([name, { message }]) => valuesIn(message) !== valuesIn(ENGLISH[name]?.message ?? ''),
    );
    expect(wrong).toEqual([]);
  });

  test('says something with each, and has no dollar that the browser would take for a value', () => {
    const wrong = Object.entries(texts).filter(
      ([, { message }]) => message.trim() === '' || /\$(?![1-9$])/.test(message.replaceAll('$$', '')),
    );
    expect(wrong).toEqual([]);
  });

  test('has something between two values, or the browser refuses the whole extension', () => {
    // It takes `$1$` for the name of a placeholder that is declared nowhere.
    const wrong = Object.entries(texts).filter(([, { message }]) => /\$\w+\$/.test(message.replaceAll('$$', '')));
    expect(wrong).toEqual([]);
  });

  test('names itself by a tag that Intl knows', () => {
    const tag = texts.language?.message ?? '';
    expect([tag, Intl.PluralRules.supportedLocalesOf(tag)]).toEqual([language.replace('_', '-'), [tag]]);
  });
});

test('a text is to be translated where there is none, or where its English has changed', () => {
  const english = { language: { message: 'en' }, a: { message: 'A' }, b: { message: 'B' }, c: { message: 'C' } };
  const own = {
    language: { message: 'de' },
    a: { message: 'a', description: 'A' },
    b: { message: 'b', description: 'Before' },
    gone: { message: 'g', description: 'Gone' },
  };
  expect(toTranslate(english, own)).toEqual({
    b: { english: 'B', was: { english: 'Before', own: 'b' } },
    c: { english: 'C' },
  });
  expect(Object.entries(withTranslations(english, own, { b: 'be', gone: 'x' }))).toEqual([
    ['language', { message: 'de' }],
    ['a', { message: 'a', description: 'A' }],
    ['b', { message: 'be', description: 'B' }],
  ]);
});
