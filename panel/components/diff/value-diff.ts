import { diffLists } from './list-diff.ts';
import { piece, type ValuePiece } from './value-piece.ts';
import { diffWords } from './word-diff.ts';

/** Neighbours of one kind as one. */
function joined(pieces: readonly ValuePiece[]): ValuePiece[] {
  const all: ValuePiece[] = [];
  for (const next of pieces) {
    if (next.actual === '' && next.expected === '') continue;
    const last = all.at(-1);
    if (last?.kind !== next.kind) all.push(next);
    else all.splice(-1, 1, piece(next.kind, last.actual + next.actual, last.expected + next.expected));
  }
  return all;
}

/**
 * Where two values of a header part, in order.
 * @param header its name: some are lists, whose elements are held against each other wherever they stand
 * @param actual what was there
 * @param expected what would have passed
 * @returns pieces that make up `actual` exactly, and a value that means the same as `expected`
 */
export function diffValue(header: string, actual: string, expected: string): readonly ValuePiece[] {
  return joined(diffLists(header, actual, expected) ?? diffWords(actual, expected));
}

/**
 * What is there, line by line.
 * @param pieces of the lines' values, joined by a comma and a space as the browser does
 * @param lines the values
 */
export function cutIntoLines(
  pieces: readonly ValuePiece[],
  lines: readonly string[],
): readonly (readonly ValuePiece[])[] {
  if (lines.length === 1) return [pieces];
  let start = 0;
  return lines.map(({ length }) => {
    const line = cut(pieces, start, start + length);
    start += length + ', '.length;
    return line;
  });
}

function cut(pieces: readonly ValuePiece[], from: number, to: number): ValuePiece[] {
  let end = 0;
  return pieces.flatMap(({ kind, actual, expected }) => {
    const start = end;
    end += actual.length;
    const text = actual.slice(Math.max(0, from - start), Math.max(0, to - start));
    return text === '' ? [] : [piece(kind, text, kind === 'same' ? text : expected)];
  });
}
