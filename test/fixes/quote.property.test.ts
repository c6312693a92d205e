import { describe, expect, test } from 'vitest';
import type { Syntax } from '../../src/fixes/frameworks/framework.ts';
import { quote, UnquotableError } from '../../src/fixes/quote.ts';
import { hostileValues } from '../support/hostile.ts';
import { READERS } from '../support/literal-readers.ts';
import { quotable } from '../support/quotable.ts';

const VALUES = hostileValues(1, 5000);

// Parsers that only Debian has are in test/browser/quote-servers.test.ts.
describe('what a real parser reads of the literal is the value, in', () => {
  test.each(Object.entries(READERS))('%s', (name, read) => {
    const syntax = name.replace(/,.*/, '') as Syntax;
    const { values, literals } = quotable(syntax, VALUES);
    expect(values.length).toBeGreaterThan(1000);
    expect(read(literals)).toEqual(values);
  });
});

test('JavaScript in a page ends neither the script nor opens a comment in it', () => {
  const literals = quotable('javascript', VALUES).literals;
  expect(literals.filter((literal) => /<[/!]/.test(literal))).toEqual([]);
});

test('whatever is refused is refused in this one way', () => {
  for (const syntax of ['nginx', 'apache', 'caddy', 'haproxy', 'vcl', 'properties', 'text', 'php'] as const) {
    for (const value of VALUES) {
      try {
        expect(quote(syntax, value)).toMatch(/^[ -~]*$/);
      } catch (error) {
        expect(error).toBeInstanceOf(UnquotableError);
      }
    }
  }
});
