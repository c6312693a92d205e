/** Two values cut where they part: what they begin and end with in common, and the middles that differ. */
export interface Diff {
  readonly prefix: string;
  readonly actual: string;
  readonly expected: string;
  readonly suffix: string;
}

/** Compares by code point, so that no character is cut in half. */
export function diffValues(actual: string, expected: string): Diff {
  const left = Array.from(actual);
  const right = Array.from(expected);
  const shorter = Math.min(left.length, right.length);
  let start = 0;
  while (start < shorter && left[start] === right[start]) start += 1;
  let end = 0;
  while (end < shorter - start && left[left.length - 1 - end] === right[right.length - 1 - end]) end += 1;
  return {
    prefix: left.slice(0, start).join(''),
    actual: left.slice(start, left.length - end).join(''),
    expected: right.slice(start, right.length - end).join(''),
    suffix: left.slice(left.length - end).join(''),
  };
}
