import type { Piece } from '../placeholder.ts';

/**
 * Characters that stand in a script only as variables. A percent sign is doubled in a file and is not at the prompt,
 * where `%%Q%%` would be a variable; a quotation mark ends what is quoted. From a variable both come out the same in
 * either place. `$` and the backtick are nothing to cmd, but without them, and with quotation marks only around a word,
 * nothing of a word runs where it is pasted into PowerShell or bash.
 */
const NAMES: Readonly<Record<string, string>> = { '%': '%P%', '"': '%Q%', $: '%D%', '`': '%B%' };

/** The commands that fill these variables. What stands after `rem` closes what other shells see as opened. */
export const CHARACTERS = ['set P=%%', 'set P=%P:~0,1%', 'set Q=^"& rem "', 'set D=$', 'set B=`& rem `.'] as const;

/** What ends a command or a word, and `^` itself, where cmd sees no quotation. */
const ENDS = /[&|<>()^]/g;

/**
 * One argument of a program as one word. It is read twice: by cmd, for which each quotation mark opens or closes, and by
 * the program, for which `\"` is only a character. cmd must see a quotation where a variable stands, whose value nobody
 * knows; elsewhere a caret does as well.
 * @param argument printable ASCII
 * @returns null where it cannot be written
 * @see https://learn.microsoft.com/cpp/c-language/parsing-c-command-line-arguments
 */
export function cmdWord(argument: readonly Piece[]): string | null {
  const parts = partsOf(argument);
  const quoted: boolean[] = [];
  for (const [at, part] of parts.entries()) {
    // A quotation that is open is closed by the next quotation mark; none has to be opened by it.
    quoted.push(needsQuotation(part) || !(quoted[at - 1] || needsQuotation(parts[at + 1])));
    if (quoted[at] && quoted[at - 1]) return null;
  }
  return parts
    .map((part, at) => {
      const before = at === 0 ? opening(quoted[at]) : mark(quoted[at - 1], quoted[at]);
      return `${before}${part.map((piece) => written(piece, quoted[at])).join('')}`;
    })
    .join('')
    .concat(opening(quoted.at(-1)));
}

/** The argument between its quotation marks, backslashes before one doubled and one more put there for it. */
function partsOf(argument: readonly Piece[]): readonly (readonly Piece[])[] {
  const parts: Piece[][] = [[]];
  for (const [at, piece] of argument.entries()) {
    if (typeof piece !== 'string') {
      parts.at(-1)?.push(piece);
      continue;
    }
    const isLast = at === argument.length - 1;
    const [first = '', ...others] = piece.split('"').map((text, index, all) => {
      if (index < all.length - 1) return `${doubled(text)}\\`;
      return isLast ? doubled(text) : text;
    });
    parts.at(-1)?.push(first);
    parts.push(...others.map((text) => [text]));
  }
  return parts;
}

const doubled = (text: string): string => text.replace(/\\+$/, '$&$&');

const needsQuotation = (part: readonly Piece[] | undefined): boolean =>
  part?.some((piece) => typeof piece !== 'string') ?? false;

const opening = (quoted: boolean | undefined): string => (quoted ? '"' : '^"');

const mark = (before: boolean | undefined, after: boolean | undefined): string => (before || after ? '%Q%' : '^%Q%');

function written(piece: Piece, quoted: boolean | undefined): string {
  if (typeof piece !== 'string') return `%${piece.name}%`;
  const named = (text: string) => text.replace(/[%$`]/g, (character) => NAMES[character] ?? character);
  return quoted ? named(piece) : named(piece.replace(ENDS, '^$&'));
}

/**
 * A text between two quotation marks of cmd, for its own commands.
 * @param text printable ASCII, without quotation marks
 */
export const cmdQuoted = (text: readonly Piece[]): string => text.map((piece) => written(piece, true)).join('');
