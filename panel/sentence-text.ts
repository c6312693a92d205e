import type { Said } from '../src/sentence.ts';
import { type TextKey, text } from './texts.ts';

/** The name of the text of a sentence: its words, with the numbers of its values. */
export const sentenceKey = (says: string): TextKey =>
  `said_${says.replaceAll(/[^A-Za-z\d]+/g, '_').replaceAll(/^_|_$/g, '')}` as TextKey;

/** What is said of an exchange, in the reader's language. */
export const sentenceText = (said: Said): string =>
  typeof said === 'string' ? said : text(sentenceKey(said.says), ...said.values.map(sentenceText));
