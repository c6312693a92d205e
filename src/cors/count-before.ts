/**
 * How many of these come before a time. By halves, for there may be thousands.
 * @param all oldest first
 */
export function countBefore<T>(all: readonly T[], timeOf: (one: T) => number, before: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = all[middle];
    if (one !== undefined && timeOf(one) < before) low = middle + 1;
    else high = middle;
  }
  return low;
}
