import { describe, expect, test } from 'vitest';
import { FRAMEWORKS } from '../../src/fixes/frameworks/index.ts';
import { snippetFor } from '../../src/fixes/frameworks/snippet-for.ts';
import { isInstalled, LANGUAGE_PARSERS } from '../support/debian-parsers.ts';
import { readingsOf } from '../support/intended-reading.ts';
import { POLICIES } from '../support/policies.ts';

// No browser, but languages that not every machine has. Those whose parsers npm has are in
// test/fixes/frameworks/hostile.test.ts.
const PARSED = FRAMEWORKS.flatMap((framework) => {
  const parser = LANGUAGE_PARSERS[framework.syntax];
  return parser ? [[framework.id, framework, parser] as const] : [];
});

describe('whatever the values are, the language itself reads just them and the words of the snippet:', () => {
  test.each(PARSED)('%s', (_, framework, { command, parse }) => {
    if (!isInstalled(command)) throw new Error(`apt-get install what has ${command}`);
    const readings = readingsOf(framework, parse);
    expect(readings.map(({ read }) => read)).toEqual(readings.map(({ meant }) => meant));
    expect(readings.length).toBeGreaterThan(5);
  });
});

describe('the language itself reads the snippets of', () => {
  test.each(PARSED)('%s', (_, framework, { parse }) => {
    const snippets = Object.values(POLICIES).flatMap((policy) => snippetFor(framework, policy) ?? []);
    expect(parse(snippets)).toHaveLength(snippets.length);
  });
});
