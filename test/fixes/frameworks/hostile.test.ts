import { describe, expect, test } from 'vitest';
import { FRAMEWORKS } from '../../../src/fixes/frameworks/index.ts';
import { snippetFor } from '../../../src/fixes/frameworks/snippet-for.ts';
import type { Policy } from '../../../src/fixes/policy.ts';
import { readingsOf } from '../../support/intended-reading.ts';
import { POLICIES } from '../../support/policies.ts';
import { PARSERS, stringsIn } from '../../support/snippet-parsers.ts';

const PARSED = FRAMEWORKS.flatMap((framework) => {
  const parse = PARSERS[framework.syntax];
  return parse ? [[framework.id, framework, parse] as const] : [];
});

// Parsers that only Debian has are in test/browser/snippet-languages.test.ts.
describe('whatever the values are, the parser reads just them and the words of the snippet:', () => {
  test.each(PARSED)('%s', (_, framework, parse) => {
    const readings = readingsOf(framework, parse);
    expect(readings.map(({ read }) => read)).toEqual(readings.map(({ meant }) => meant));
    expect(readings.length).toBeGreaterThan(5);
  });
});

describe('a snippet with credentials says `*` nowhere:', () => {
  const CREDENTIALED = Object.values(POLICIES).filter(({ credentials }) => credentials);

  test.each(FRAMEWORKS.map((framework) => [framework.id, framework] as const))('%s', (_, framework) => {
    const parse = PARSERS[framework.syntax];
    for (const policy of CREDENTIALED) {
      const snippet = snippetFor(framework, policy);
      if (snippet === null) continue;
      expect(snippet).not.toMatch(/allow[a-z]*[-_ ]?(origin|method|header)s?\W*[ "'=:[({]\*/i);
      if (parse) expect(stringsIn(parse([snippet])).filter((text) => text === '*')).toEqual([]);
    }
  });
});

describe('no snippet is offered for', () => {
  const [plain] = Object.values(POLICIES) as [Policy];

  test.each<[string, Partial<Policy>]>([
    ['the origin of sandboxed pages', { origins: ['null'] }],
    ['an origin that is a pattern to some', { origins: ['https://*.example.com'] }],
    ['a host that only looks like text', { origins: [`https://a'(id)$`] }],
    ['the method *', { methods: ['*'] }],
    ['two methods in one', { methods: ['GET, PUT'] }],
    ['the request header *', { requestHeaders: ['*'] }],
    ['the exposed header *', { exposedHeaders: ['*'] }],
    ['a header with a line break', { exposedHeaders: ['a\nb'] }],
  ])('%s', (_, hostile) => {
    expect(
      FRAMEWORKS.filter(({ group }) => group !== 'No CORS')
        .map((framework) => snippetFor(framework, { ...plain, ...hostile }))
        .filter((snippet) => snippet !== null),
    ).toEqual([]);
  });
});

test('every snippet ends with a line feed', () => {
  const wrong = FRAMEWORKS.filter((framework) =>
    Object.values(POLICIES).some((policy) => snippetFor(framework, policy)?.endsWith('\n') === false),
  );
  expect(wrong.map(({ id }) => id)).toEqual([]);
});
