import { bytesOf } from '../../http/bytes.ts';
import { type Piece, type Placeholder, piecesOf } from '../placeholder.ts';

/** Writes texts as words of a POSIX shell, and keeps account of the variables that they need. */
export interface WordWriter {
  /** One word, whatever is in the text; placeholders in it are variables. */
  word(text: string): string;
  /** The same to be shown, with placeholders as they are. */
  shown(text: string): string;
  /** The assignments that have to stand before: what no script can hold as it is. */
  assignments(): readonly string[];
}

/**
 * What does not stand in a script as it is: what would not be seen or would rearrange its neighbours; what a terminal
 * acts on; `!`, which an old interactive bash replaces even within a here-document. A line break stays.
 */
const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\p{Cn}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{DI}!]|(?! )\p{Zs}/u;
const RUNS = new RegExp(`('|${UNSEEN.source})`, 'u');

/**
 * Words for sh, bash, dash, zsh and busybox: single quotes, in which nothing has a meaning. What they cannot hold is in
 * a variable that printf has filled, named after its byte (`x1B`) or code point (`u202E`).
 * @param placeholders which become variables in `word`
 * @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02_02
 */
export function createWordWriter(placeholders: readonly Placeholder[]): WordWriter {
  const octals = new Map<string, string>();

  function variable(character: string): string {
    const { name, bytes } = spellOut(character);
    octals.set(name, bytes.map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join(''));
    return `"$${name}"`;
  }

  function run(text: string): string {
    if (text === "'") return "\\'";
    return UNSEEN.test(text) ? variable(text) : `'${text}'`;
  }

  const shown = (text: string): string => text.split(RUNS).filter(Boolean).map(run).join('') || "''";
  const written = (piece: Piece): string => (typeof piece === 'string' ? shown(piece) : `"$${piece.name}"`);

  return {
    word: (text) => piecesOf(text, placeholders).map(written).join('') || "''",
    shown,
    assignments: () => [...octals].map(([name, octal]) => `${name}=$(printf '${octal}')`),
  };
}

/** Bytes of invalid UTF-8 are kept as U+DC80–U+DCFF; any other lone surrogate is the replacement character. */
function spellOut(character: string): { readonly name: string; readonly bytes: readonly number[] } {
  const code = character.codePointAt(0) ?? 0;
  const hex = (number: number, digits: number) => number.toString(16).toUpperCase().padStart(digits, '0');
  if (code < 0x80) return { name: `x${hex(code, 2)}`, bytes: [code] };
  if (code >= 0xdc80 && code <= 0xdcff) return { name: `x${hex(code - 0xdc00, 2)}`, bytes: [code - 0xdc00] };
  const whole = code >= 0xd800 && code <= 0xdfff ? '\ufffd' : character;
  return { name: `u${hex(whole.codePointAt(0) ?? 0, 4)}`, bytes: bytesOf(whole) };
}
