// Writes what src says of exchanges into the English of _locales, and says what each other language lacks, as JSON for a
// translator; sorts the files, and drops what English has no more.
// With a language and a file of `{ name: translation }` it takes these in first.
// node scripts/texts.mjs [language file]
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadSource } from './bench/load-source.mjs';
import { allSentences } from './sentences.mjs';
import { runMain, StepError } from './step.mjs';

const FOLDER = fileURLToPath(new URL('../_locales', import.meta.url));

/**
 * A file of `_locales`. In a translation, each `description` is the English that the text was made from.
 *
 * @typedef {Readonly<Record<string, { readonly message: string, readonly description?: string }>>} Messages
 */

/**
 * What a language says only of itself.
 *
 * @param {string} name of a text
 */
const isOwn = (name) => name === 'language';

/**
 * The texts that a language lacks, or that were made from another English than there is now.
 *
 * @param {Messages} english
 * @param {Messages} own
 * @returns {Record<string, { english: string, was?: { english: string, own: string } }>}
 */
export function toTranslate(english, own) {
  /** @type {ReturnType<typeof toTranslate>} */
  const open = {};
  for (const [name, { message }] of Object.entries(english)) {
    const text = own[name];
    if (text && (isOwn(name) || text.description === message)) continue;
    open[name] = { english: message, ...(text && { was: { english: text.description ?? '', own: text.message } }) };
  }
  return open;
}

/**
 * A language with these translations of the English that there is now, in the order of English and with nothing besides.
 *
 * @param {Messages} english
 * @param {Messages} own
 * @param {Readonly<Record<string, string>>} translations
 * @returns {Messages}
 */
export function withTranslations(english, own, translations) {
  const texts = Object.entries(english).flatMap(([name, { message }]) => {
    const said = translations[name];
    const text = said === undefined ? own[name] : { message: said, ...(!isOwn(name) && { description: message }) };
    return text ? [[name, text]] : [];
  });
  return Object.fromEntries(texts);
}

/**
 * English with these sentences, and without others. Two that differ in punctuation alone are refused, for they would
 * have one name.
 *
 * @param {Messages} english
 * @param {readonly string[]} sentences
 * @param {typeof import('../panel/sentence-text.ts').sentenceKey} keyOf
 * @returns {Messages}
 */
export function withSentences(english, sentences, keyOf) {
  const others = Object.entries(english).filter(([name]) => !name.startsWith(keyOf('')));
  const said = new Map(sentences.map((says) => [String(keyOf(says)), { message: says }]));
  const lost = sentences.find((says) => said.get(keyOf(says))?.message !== says);
  if (lost !== undefined)
    throw new StepError(`Another sentence has the name of “${lost}”: use other words in one of them`);
  return Object.fromEntries([...others, ...said]);
}

/** @param {Messages} messages */
const sorted = (messages) =>
  Object.fromEntries(Object.entries(messages).sort(([one], [other]) => (one < other ? -1 : 1)));

/** @param {string} language @returns {Messages} */
const read = (language) => JSON.parse(readFileSync(`${FOLDER}/${language}/messages.json`, 'utf8'));

/** @param {string} language @param {Messages} messages */
function write(language, messages) {
  writeFileSync(`${FOLDER}/${language}/messages.json`, `${JSON.stringify(messages, null, 2)}\n`);
}

async function main() {
  const [translated, file] = process.argv.slice(2);
  if (translated && !file) throw new StepError('Name the file with the translations, too');
  const { sentenceKey } = await loadSource('panel/sentence-text.ts');
  const english = sorted(withSentences(read('en'), allSentences(), sentenceKey));
  write('en', english);
  /** @type {Record<string, ReturnType<typeof toTranslate>>} */
  const open = {};
  for (const language of readdirSync(FOLDER).filter((one) => one !== 'en')) {
    const translations = language === translated && file ? JSON.parse(readFileSync(file, 'utf8')) : {};
    const own = withTranslations(english, read(language), translations);
    write(language, own);
    open[language] = toTranslate(english, own);
  }
  console.log(JSON.stringify(open, null, 2));
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runMain(main);
