/** Milliseconds in which nothing else gets a turn: less than a person notices. */
const SLICE = 20;

/** Lets everything else that waits have its turn. */
const othersTurn = () => new Promise<void>((resolve) => setTimeout(resolve));

/**
 * Does something to each of many without keeping the panel from anything else.
 * @param onDone how many are done, after each slice
 * @param isOver asked before each slice; then the rest is left undone
 */
export async function inSlices<T>(
  all: readonly T[],
  work: (one: T) => void,
  { onDone, isOver }: { onDone(count: number): void; isOver(): boolean },
): Promise<void> {
  let count = 0;
  while (count < all.length && !isOver()) {
    const until = performance.now() + SLICE;
    do {
      const one = all[count];
      if (one !== undefined) work(one);
      count += 1;
    } while (count < all.length && performance.now() < until);
    onDone(count);
    await othersTurn();
  }
}
