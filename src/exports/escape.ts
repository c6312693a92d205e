/** A stretch of text: shown as it is, or a character that would not be seen or would rearrange its neighbours. */
export interface TextPiece {
  readonly text: string;
  readonly escaped: boolean;
}

// Controls, formats (bidi overrides, zero-width), private use, lone surrogates, line separators, and every space but ' ';
// and marks upon four others, which no script needs, and which would be drawn over what stands beside the text.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]|(?! )\p{Zs}|(?<=\p{Mn}{4})\p{Mn}/gu;

const SHORT: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** U+DC80–U+DCFF stand for the raw bytes of invalid UTF-8, so they are named as bytes. */
function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const short = SHORT[character];
  if (short !== undefined) return short;
  if (code < 0x80) return `\\x${code.toString(16).padStart(2, '0')}`;
  if (code >= 0xdc80 && code <= 0xdcff) return `\\x${(code - 0xdc00).toString(16)}`;
  if (code > 0xffff) return `\\u{${code.toString(16)}}`;
  return `\\u${code.toString(16).padStart(4, '0')}`;
}

/** Splits text from the network into what can be shown and what has to be spelled out. */
export function escapePieces(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const match of text.matchAll(UNSEEN)) {
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), escaped: false });
    pieces.push({ text: escapeCharacter(match[0]), escaped: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), escaped: false });
  return pieces;
}

/** The same as one string, for places that take no elements, such as a tooltip. */
export function escapeText(text: string, limit = 2000): string {
  const clipped = text.length > limit ? `${text.slice(0, limit)}…` : text;
  return clipped.replace(UNSEEN, escapeCharacter);
}
