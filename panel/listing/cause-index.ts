import { signal } from '@preact/signals';
import type { Row } from '../store.ts';

/** Milliseconds in which nothing else gets a turn: half a frame. */
const SLICE = 8;
/** Milliseconds until those who asked are told what has become known, for all of them then ask again. */
const TELL_EVERY = 100;

/** Which causes rows have. To find them takes longer than judging, and there may be thousands. */
export interface CauseIndex {
  /**
   * The ids of its causes, best first; none where it does not fail, undefined where they are not known yet. To ask is what
   * makes them be looked for; asked by a computed signal, that is computed again once more is known.
   */
  causeIdsOf(row: Row): readonly string[] | undefined;
}

const NONE: readonly string[] = [];

/** Whether there can be a cause at all; to tell this costs nothing. */
export const mayHaveCauses = ({ verdict: { outcome, failure, interference } }: Row): boolean =>
  outcome === 'blocked' || failure !== null || interference !== null;

/** @param find the slow answer; it lasts as long as the row */
export function createCauseIndex(find: (row: Row) => readonly string[]): CauseIndex {
  const known = new WeakMap<Row, readonly string[]>();
  const learned = signal(0);
  let asked = new Set<Row>();
  /** What has been spent since the others last had their turn; so what is little is known at once, and nothing flickers. */
  let spent = 0;
  let running = false;

  function learn(row: Row): readonly string[] {
    const from = performance.now();
    const ids = find(row);
    known.set(row, ids);
    spent += performance.now() - from;
    return ids;
  }

  async function learnForAWhile(): Promise<void> {
    const until = performance.now() + TELL_EVERY;
    for (const row of asked) {
      if (spent >= SLICE) await othersTurn();
      if (!known.has(row)) learn(row);
      if (performance.now() >= until) return;
    }
  }

  async function run(): Promise<void> {
    running = true;
    await othersTurn();
    while (asked.size > 0) {
      await learnForAWhile();
      // Who still wants what is left asks for it again.
      asked = new Set();
      learned.value += 1;
    }
    running = false;
  }

  /** Lets everything else that waits have its turn. */
  async function othersTurn(): Promise<void> {
    await new Promise<void>((resolve) => setTimeout(resolve));
    spent = 0;
  }

  return {
    causeIdsOf(row) {
      if (!mayHaveCauses(row)) return NONE;
      const ids = known.get(row);
      if (ids) return ids;
      if (!running) void run();
      if (spent < SLICE) return learn(row);
      // Read only here: what is known already stays as it is.
      void learned.value;
      asked.add(row);
      return undefined;
    },
  };
}
