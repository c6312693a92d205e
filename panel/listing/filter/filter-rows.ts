import type { Row } from '../../store.ts';
import { linesOf, textsOf, valuesOf } from './columns.ts';
import { filterKey } from './keys/index.ts';
import { type CausesOf, matchingPattern } from './keys/key.ts';
import type { Term } from './parse.ts';

/** Asked with the place of a row. */
type Test = (place: number) => boolean;

/**
 * The rows that a filter lets through, in their order. Asked of all rows with each letter that is typed, so all that does
 * not depend on the row is done before, and what does is read from columns.
 * @param inverted lets through what has none of the terms, as Chrome's *Invert*: each term is turned over by itself
 * @param causesOf asked only where a term is about causes
 */
export function filterRows(
  rows: readonly Row[],
  terms: readonly Term[],
  inverted: boolean,
  causesOf: CausesOf,
): readonly Row[] {
  const tests = terms.map((term): Test => {
    const test = testOf(term, rows, causesOf);
    return term.negative === inverted ? test : (place) => !test(place);
  });
  return rows.filter((_, place) => tests.every((test) => test(place)));
}

function testOf(term: Term, rows: readonly Row[], causesOf: CausesOf): Test {
  switch (term.kind) {
    case 'text': {
      const texts = textsOf(rows);
      const wanted = term.text.toLowerCase();
      return (place) => texts[place]?.includes(wanted) ?? false;
    }
    case 'regex': {
      const lines = linesOf(rows);
      return (place) => term.regex.test(lines[place] ?? '');
    }
    case 'key': {
      const key = filterKey(term.key);
      if (key === undefined) return () => false;
      const values = valuesOf(key, rows, causesOf);
      const accepts = (key.accepts ?? matchingPattern)(term.value);
      return (place) => values[place]?.some(accepts) ?? false;
    }
  }
}
