import { code } from './code.ts';

/** A word, perhaps with a hyphen or an apostrophe in it, between brackets, quotes and stops; or a number. */
const PLAIN = /^[("“]*(?:[A-Za-z]+(?:['’-][a-z]+)*|\d+)[)"”]*[,;:?!]?$|^[("“]*[A-Za-z]+(?:['’-][a-z]+)*[)"”]*[.…]$/;

/** Between backticks, or a header with its value. */
const CODE = /(`[^`]+`|\b(?:Access-Control-[A-Za-z-]+|Origin|Vary): (?:[a-z]+|Origin|\*))/;

/** Stops of the sentence around what is no plain word. */
const WRAPPED = /^([("“]*)(.*?)([)"”]*[,.;:]?)$/s;

/**
 * A sentence of ours as Markdown: plain words as they are, and all that is more than a word, such as a header or `*`, as
 * code, so that nothing in it can be taken for markup. For what a server or a page has said there is `code`.
 */
export function prose(sentence: string): string {
  return sentence
    .split(CODE)
    .map((part, place) => (place % 2 === 1 ? code(part.replaceAll('`', '')) : words(part)))
    .join('');
}

function words(text: string): string {
  return text
    .split(/(\s+)/)
    .map((part) => (/^\s/.test(part) ? ' ' : word(part)))
    .join('');
}

function word(text: string): string {
  if (text === '' || PLAIN.test(text) || /^[.,;:)]+$/.test(text)) return text;
  const [, before = '', core = '', after = ''] = WRAPPED.exec(text) ?? [];
  return core === '' ? code(text) : `${before}${code(core)}${after}`;
}
