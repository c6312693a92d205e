import { describe, expect, test } from 'vitest';
import type { Syntax } from '../../../src/fixes/frameworks/framework.ts';
import { FRAMEWORKS } from '../../../src/fixes/frameworks/index.ts';
import { escapePattern, quote, UnquotableError } from '../../../src/fixes/quote.ts';
import { QUOTINGS } from '../../../src/fixes/quotings.ts';
import { attempt } from '../../support/attempt.ts';
import { hostilePolicies } from '../../support/hostile.ts';
import { plainTwin } from '../../support/plain-twin.ts';
import { PARSERS } from '../../support/snippet-parsers.ts';

const HOSTILE = hostilePolicies(4, 300);

/** What is between the delimiters of the usual literal; null where the value has only another kind, or none. */
function between(syntax: Syntax, value: string): string | null {
  try {
    const literal = quote(syntax, value);
    const { open, close } =
      QUOTINGS[syntax][value.includes('\\') ? QUOTINGS[syntax].length - 1 : 0] ?? QUOTINGS[syntax][0];
    const isUsual = literal.startsWith(open) && literal.endsWith(close);
    return isUsual ? literal.slice(open.length, literal.length - close.length) : null;
  } catch (error) {
    if (error instanceof UnquotableError) return null;
    throw error;
  }
}

/** How each plain value, and each pattern for it, is written, and what has to be in its place; null if not comparable. */
function replacements(syntax: Syntax, values: ReadonlyMap<string, string>): ReadonlyMap<string, string> | null {
  const pairs = [...values].flatMap(([name, value]) => [
    // Last, since a name in which nothing is special is its own pattern.
    [between(syntax, escapePattern(name)), between(syntax, escapePattern(value))] as const,
    [between(syntax, name), between(syntax, value)] as const,
  ]);
  const written = pairs.flatMap(([plain, hostile]) =>
    plain === null || hostile === null ? [] : [[plain, hostile] as const],
  );
  return written.length < pairs.length ? null : new Map(written);
}

/** gofmt aligns values with spaces. */
const unaligned = (text: string) => text.replace(/ {2,}/g, ' ');

// What real parsers make of each literal is in test/fixes/quote.property.test.ts and test/browser/quote-debian.test.ts.
describe('where no parser is at hand, the values are in their literals, and all else is as ever:', () => {
  const others = FRAMEWORKS.filter(({ syntax, group }) => PARSERS[syntax] === undefined && group !== 'No CORS');

  test.each(others.map((framework) => [framework.id, framework] as const))('%s', (_, framework) => {
    let compared = 0;
    for (const policy of HOSTILE) {
      const snippet = attempt(framework, policy);
      const { twin, values } = plainTwin(policy);
      const written = snippet === null ? null : replacements(framework.syntax, values);
      if (written === null) continue;
      compared += 1;
      const plain = new RegExp([...written.keys()].map(escapePattern).join('|') || '(?!)', 'g');
      const expected = framework.snippet(twin).replace(plain, (name) => written.get(name) ?? '');
      expect(unaligned(snippet ?? '')).toBe(unaligned(expected));
    }
    expect(compared).toBeGreaterThan(2);
  });
});
