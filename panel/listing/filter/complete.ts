import type { Row } from '../../store.ts';
import type { TextKey } from '../../texts.ts';
import { countsOf } from './columns.ts';
import { FILTER_KEYS, filterKey } from './keys/index.ts';
import type { CausesOf } from './keys/key.ts';
import { type Token, tokensOf, writeValue } from './parse.ts';

/** One way to go on with what is typed. */
export interface Candidate {
  /** Key with its colon, or value. */
  readonly label: string;
  /** What a key looks at; null for a value. */
  readonly title: TextKey | null;
  /** How many rows have the value; null for a key. */
  readonly count: number | null;
  /** The whole filter once it is accepted, and where the caret then stands. */
  readonly text: string;
  readonly caret: number;
}

/** More are not looked at, and one more letter brings what is wanted. */
const MOST_VALUES = 12;

/**
 * How the word before the caret may go on: first keys, after a colon the values that the rows have, most frequent first.
 * @param rows all there are, hidden ones too; read only for values
 * @returns nothing where the word is complete, or no key and no value begins like it
 */
export function candidatesAt(
  text: string,
  caret: number,
  rows: readonly Row[],
  causesOf: CausesOf,
): readonly Candidate[] {
  const token = tokensOf(text).find(({ keyAt, end }) => keyAt <= caret && caret <= end) ?? nothingYet(caret);
  if (token.key === null) return token.quoted ? [] : keysLike(text, token);
  const key = filterKey(token.key);
  return key && caret >= token.valueAt ? valuesLike(text, token, countsOf(key, rows, causesOf)) : [];
}

const nothingYet = (at: number): Token => ({
  ...{ negative: false, key: null, value: '', quoted: false },
  ...{ keyAt: at, valueAt: at, end: at },
});

function keysLike(text: string, { value, keyAt, end }: Token): readonly Candidate[] {
  const typed = value.toLowerCase();
  return FILTER_KEYS.filter(({ id }) => id.startsWith(typed)).map(({ id, title }) => ({
    ...{ label: `${id}:`, title, count: null },
    ...replaced(text, keyAt, end, `${id}:`),
  }));
}

function valuesLike(text: string, { value, valueAt, end }: Token, counts: Counts): readonly Candidate[] {
  const typed = value.toLowerCase();
  const found = [...counts].filter(([one]) => one.toLowerCase().includes(typed));
  if (found.some(([one]) => one.toLowerCase() === typed)) return [];
  const isLater = ([one]: Counted) => (one.toLowerCase().startsWith(typed) ? 0 : 1);
  return found
    .sort((a, b) => isLater(a) - isLater(b) || b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_VALUES)
    .map(([label, count]) => ({
      ...{ label, title: null, count },
      // The next word can follow at once.
      ...replaced(text, valueAt, end, text[end] === ' ' ? writeValue(label) : `${writeValue(label)} `),
    }));
}

type Counted = readonly [value: string, rows: number];
type Counts = ReadonlyMap<string, number>;

function replaced(text: string, from: number, to: number, by: string): Pick<Candidate, 'text' | 'caret'> {
  return { text: text.slice(0, from) + by + text.slice(to), caret: from + by.length };
}
