import { beforeAll, describe, expect, test } from 'vitest';
import { installFromDebian, isWithinReach } from '../../scripts/prove/needs.mjs';
import { FRAMEWORKS } from '../../src/fixes/frameworks/index.ts';
import { snippetFor } from '../../src/fixes/frameworks/snippet-for.ts';
import { LANGUAGE_PARSERS } from '../support/debian-parsers.ts';
import { readingsOf } from '../support/intended-reading.ts';
import { POLICIES } from '../support/policies.ts';

const PARSED = FRAMEWORKS.flatMap((framework) => {
  const parser = LANGUAGE_PARSERS[framework.syntax];
  return parser ? [[framework.id, framework, parser] as const] : [];
});

// Beside the browser's tests because it needs what only they may install; npm's parsers are in test/fixes.
const APT = [...new Set(PARSED.map(([, , parser]) => parser.apt))];

beforeAll(async () => {
  if (!isWithinReach(APT)) return;
  expect(await installFromDebian(APT)).toBeNull();
}, 300_000);

describe.skipIf(!isWithinReach(APT))(
  'whatever the values are, the language itself reads just them and the words of the snippet:',
  () => {
    test.each(PARSED)('%s', (_, framework, { parse }) => {
      const readings = readingsOf(framework, parse);
      expect(readings.map(({ read }) => read)).toEqual(readings.map(({ meant }) => meant));
      expect(readings.length).toBeGreaterThan(5);
    });
  },
);

describe.skipIf(!isWithinReach(APT))('the language itself reads the snippets of', () => {
  test.each(PARSED)('%s', (_, framework, { parse }) => {
    const snippets = Object.values(POLICIES).flatMap((policy) => snippetFor(framework, policy) ?? []);
    expect(parse(snippets)).toHaveLength(snippets.length);
  });
});
