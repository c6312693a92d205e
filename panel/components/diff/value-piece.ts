/**
 * A stretch of two values of a header that are held against each other: it is in both, differs in upper and lower case
 * only, is in one of them only, or stands for something else. Where it is absent it is `''`.
 */
export interface ValuePiece {
  readonly kind: 'same' | 'case' | 'removed' | 'added' | 'replaced';
  readonly actual: string;
  readonly expected: string;
}

export function piece(kind: ValuePiece['kind'], actual: string, expected: string): ValuePiece {
  return { kind, actual, expected };
}

export const isSameWord = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Two words that are one but for their case, letter by letter. */
export function caseOf(actual: string, expected: string): ValuePiece[] {
  const [left, right] = [Array.from(actual), Array.from(expected)];
  if (actual === expected) return [piece('same', actual, expected)];
  if (left.length !== right.length) return [piece('case', actual, expected)];
  return left.map((letter, place) => {
    const other = right[place] ?? '';
    return piece(letter === other ? 'same' : 'case', letter, other);
  });
}
