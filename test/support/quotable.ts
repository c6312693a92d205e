import type { Syntax } from '../../src/fixes/frameworks/framework.ts';
import { quote, UnquotableError } from '../../src/fixes/quote.ts';

/** The values that the syntax has a literal for, and these. */
export function quotable(syntax: Syntax, values: readonly string[]) {
  const pairs = values.flatMap((value) => {
    try {
      return [{ value, literal: quote(syntax, value) }];
    } catch (error) {
      if (error instanceof UnquotableError) return [];
      throw error;
    }
  });
  return { values: pairs.map(({ value }) => value), literals: pairs.map(({ literal }) => literal) };
}
