import { useState } from 'preact/hooks';
import { type Candidate, candidatesAt } from '../../listing/filter/complete.ts';
import type { Store } from '../../store.ts';

/** The ways to go on with the filter, and which of them is about to be taken. */
export interface Completion {
  /** Empty while nothing is offered. */
  readonly candidates: readonly Candidate[];
  /** Place of the one that Enter takes. */
  readonly active: number;
  /** Something was typed, with the caret now here. */
  typed(caret: number): void;
  /** Offers also where nothing is typed yet. */
  ask(caret: number): void;
  move(to: number): void;
  close(): void;
}

interface State {
  /** Null while nothing is to be offered. */
  readonly caret: number | null;
  readonly asked: boolean;
  readonly active: number;
}

const CLOSED: State = { caret: null, asked: false, active: 0 };

/** What the filter box offers while somebody types. */
export function useCompletion({ settings, rows, causeIdsOf }: Store): Completion {
  const [{ caret, asked, active }, setState] = useState(CLOSED);
  const text = settings.filter.value;
  const isWanted = caret !== null && (asked || /\S/.test(text.charAt(caret - 1)));
  const candidates = isWanted ? candidatesAt(text, caret, rows.value, causeIdsOf) : [];
  const count = candidates.length;
  return {
    candidates,
    active: Math.min(active, Math.max(0, count - 1)),
    typed: (at) => setState({ caret: at, asked: false, active: 0 }),
    ask: (at) => setState({ caret: at, asked: true, active: 0 }),
    // Up from the first is the last.
    move: (to) => setState({ caret, asked, active: count === 0 ? 0 : (to + count) % count }),
    close: () => setState(CLOSED),
  };
}
