import { type RegexFault, readRegex } from './regex.ts';

/** One word of a filter as it stands in the text: `-key:"value"`, of which only some part may be there. */
export interface Token {
  /** Whether a `-` stands before it. */
  readonly negative: boolean;
  /** What stands before the colon, as it was typed; null where there is no colon. */
  readonly key: string | null;
  /** Without its quotation marks. */
  readonly value: string;
  readonly quoted: boolean;
  /** Where the key begins, after the `-`. */
  readonly keyAt: number;
  /** Where the value begins, at its quotation mark where it has one. */
  readonly valueAt: number;
  /** Where the word ends. */
  readonly end: number;
}

/** One condition of a filter. All of them have to hold. */
export type Term = { readonly negative: boolean } & (
  | { readonly kind: 'text'; readonly text: string; readonly fault?: RegexFault }
  | { readonly kind: 'regex'; readonly regex: RegExp }
  | { readonly kind: 'key'; readonly key: string; readonly value: string }
);

const SPACE = /\s*/y;
/** An optional minus, an optional key with its colon, and a value in quotation marks or up to the next space. */
const TOKEN = /(-?)(?:([\w-]+):)?(?:"((?:\\.|[^"\\])*)"?|(\S*))/y;

/** The words of a filter, from left to right. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    SPACE.lastIndex = at;
    SPACE.exec(text);
    at = SPACE.lastIndex;
    TOKEN.lastIndex = at;
    const [word = '', minus = '', key = null, quoted, bare = ''] = TOKEN.exec(text) ?? [];
    if (word === '') return tokens;
    const keyAt = at + minus.length;
    tokens.push({
      negative: minus !== '',
      key,
      value: quoted === undefined ? bare : quoted.replace(/\\(.)/g, '$1'),
      quoted: quoted !== undefined,
      keyAt,
      valueAt: keyAt + (key === null ? 0 : key.length + 1),
      end: at + word.length,
    });
    at += word.length;
  }
  return tokens;
}

/**
 * Reads a filter in the grammar of Chrome's Network panel: words between spaces, `-` before what must not be so,
 * `key:value`, `/regex/`; what has a key that nobody knows, as a URL has, is text. Unlike there a value may stand in
 * quotation marks, a word that only begins with `/` is text, and what is not finished yet (`-`, `key:`) hides nothing.
 * @param isKey asked with a key in lower case
 * @see front_end/models/text_utils/TextUtils.ts, `FilterParser`
 */
export function parseFilter(text: string, isKey: (key: string) => boolean): readonly Term[] {
  return tokensOf(text).flatMap((token) => termOf(token, isKey) ?? []);
}

function termOf({ negative, key, value, quoted }: Token, isKey: (key: string) => boolean): Term | null {
  if (key !== null && isKey(key.toLowerCase())) {
    return value === '' ? null : { kind: 'key', key: key.toLowerCase(), value, negative };
  }
  if (key !== null) return { kind: 'text', text: `${key}:${value}`, negative };
  if (value === '') return null;
  const source = quoted ? undefined : /^\/(.+)\/$/.exec(value)?.[1];
  if (source === undefined) return { kind: 'text', text: value, negative };
  const read = readRegex(source);
  // As in Chrome, what is no regular expression is text.
  return read instanceof RegExp
    ? { kind: 'regex', regex: read, negative }
    : { kind: 'text', text: value, negative, fault: read };
}

/** A value as it is written after its colon, in quotation marks where it needs them. */
export function writeValue(value: string): string {
  return /^"|\s/.test(value) ? `"${value.replace(/["\\]/g, '\\$&')}"` : value;
}
