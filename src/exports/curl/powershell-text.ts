import { bytesOf } from '../../http/bytes.ts';
import { type Placeholder, piecesOf } from '../placeholder.ts';

/**
 * A text as plain ASCII, in the notation that the script reads back: a backtick and two hexadecimal digits are one byte,
 * `$TOKEN_1` is what that variable holds. Windows PowerShell 5.1 reads a script in the code page of the machine, where
 * bytes of UTF-8 become quotation marks (0x92 is ’, which ends a string), so nothing but ASCII is safe in one.
 * @see https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_character_encoding
 */
export function spelled(text: string, placeholders: readonly Placeholder[]): string {
  return piecesOf(text, placeholders)
    .map((piece) => (typeof piece === 'string' ? bytesOf(piece).map(spelledByte).join('') : `$${piece.name}`))
    .join('');
}

const BACKTICK = 0x60;

function spelledByte(byte: number): string {
  if (byte >= 0x20 && byte < 0x7f && byte !== BACKTICK) return String.fromCharCode(byte);
  return `\`${byte.toString(16).padStart(2, '0')}`;
}

/**
 * A string of PowerShell, verbatim: only its end has a meaning in it.
 * @param text printable ASCII
 * @see https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_quoting_rules
 */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * The same over several lines, in which quotation marks stay as they are.
 * @param lines printable ASCII; none begins with `'`
 */
export const hereString = (lines: readonly string[]): string => ["@'", ...lines, "'@"].join('\n');
