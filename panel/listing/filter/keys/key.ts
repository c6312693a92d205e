import type { Row } from '../../../store.ts';
import type { TextKey } from '../../../texts.ts';

/** Ids of a row's causes, the surest first; undefined where they are not known yet. */
export type CausesOf = (row: Row) => readonly string[] | undefined;

/** Whether one value of a row is what somebody has asked for. */
export type Accepts = (value: string) => boolean;

/** What can stand before a colon in a filter. */
export interface FilterKey {
  /** As it is typed, in lower case. */
  readonly id: string;
  /** What it looks at, for the completion. */
  readonly title: TextKey;
  /** All that a row has under this key, each once. */
  readonly values: (row: Row, causesOf: CausesOf) => readonly string[];
  /** Set where they may become others while the row stays the same. */
  readonly changes?: true;
  /** Reads what stands after the colon; `matchingPattern` where left out. */
  readonly accepts?: (wanted: string) => Accepts;
  /** What is offered for one of the values; the value itself where left out. */
  readonly offers?: (value: string) => readonly string[];
}

/** The whole value, where upper and lower case are the same and `*` stands for anything, as in Chrome's `domain:`. */
export function matchingPattern(wanted: string): Accepts {
  if (!wanted.includes('*')) {
    const lower = wanted.toLowerCase();
    // Most values differ in length already, which is cheaper to see.
    return (value) => value.length === lower.length && value.toLowerCase() === lower;
  }
  const parts = wanted.split(/\*+/).map((part) => part.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&'));
  const pattern = new RegExp(`^${parts.join('.*')}$`, 'is');
  return (value) => pattern.test(value);
}

/** A part of the value, where upper and lower case are the same. The values are in lower case. */
export function containing(wanted: string): Accepts {
  const lower = wanted.toLowerCase();
  return (value) => value.includes(lower);
}

/** Each once, without what is not there. */
export function distinct(values: readonly (string | null | undefined)[]): readonly string[] {
  return [...new Set(values.filter((value) => typeof value === 'string'))];
}
