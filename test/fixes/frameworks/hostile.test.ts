import { describe, expect, test } from 'vitest';
import type { Framework } from '../../../src/fixes/frameworks/framework.ts';
import { FRAMEWORKS } from '../../../src/fixes/frameworks/index.ts';
import { snippetFor } from '../../../src/fixes/frameworks/snippet-for.ts';
import { UnsayableError } from '../../../src/fixes/frameworks/unsayable-error.ts';
import type { Policy } from '../../../src/fixes/policy.ts';
import { escapePattern, UnquotableError } from '../../../src/fixes/quote.ts';
import { hostilePolicies } from '../../support/hostile.ts';
import { POLICIES } from '../../support/policies.ts';
import { PARSERS, stringsIn, withStrings } from '../../support/snippet-parsers.ts';

const PARSED = FRAMEWORKS.filter(({ syntax }) => PARSERS[syntax] !== undefined);
const HOSTILE = hostilePolicies(2, 300);

/** What the product makes of a text that it has read, where that is another one. */
const MEANS: Readonly<Record<string, (text: string) => string>> = {
  // A text that looks like a pattern is one, so such an origin is given as a whole pattern.
  flask: (text) => (/^\^.*\$$/s.test(text) ? text.slice(1, -1).replace(/\\([\\^$.*+?()[\]{}|])/g, '$1') : text),
  symfony: (text) => text.replaceAll('%%', '%'),
};

/** A policy of the same shape in which every value is plain, and what each stands for. */
function plainTwin(policy: Policy): { readonly twin: Policy; readonly values: ReadonlyMap<string, string> } {
  const values = new Map<string, string>();
  const plain = (given: readonly string[], name: (at: number) => string) =>
    given.map((value, at) => {
      values.set(name(at), value);
      return name(at);
    });
  const twin = {
    ...policy,
    origins: plain(policy.origins, (at) => `https://plain${at}.test`),
    methods: policy.methods[0] === 'GET' ? policy.methods : plain(policy.methods, (at) => `PLAIN${at}METHOD`),
    requestHeaders: plain(policy.requestHeaders, (at) => `x-plain${at}-request`),
    exposedHeaders: plain(policy.exposedHeaders, (at) => `X-Plain${at}-Exposed`),
  };
  return { twin, values };
}

/** Puts the values in the place of the plain ones, in patterns as patterns. */
function standingFor(values: ReadonlyMap<string, string>): (text: string) => string {
  const names = [...values.keys()].flatMap((name) => [name, escapePattern(name)]);
  const pattern = new RegExp(names.map(escapePattern).join('|') || '(?!)', 'g');
  const valueFor = (name: string) => values.get(name) ?? escapePattern(values.get(name.replaceAll('\\', '')) ?? '');
  return (text) => text.replace(pattern, valueFor);
}

function attempt(framework: Framework, policy: Policy): string | null {
  try {
    return framework.snippet(policy);
  } catch (error) {
    if (error instanceof UnquotableError || error instanceof UnsayableError) return null;
    throw error;
  }
}

describe('whatever the values are, the parser reads just them and the words of the snippet:', () => {
  // Not through `snippetFor`, which refuses most of these values before they get this far.
  test.each(PARSED.map((framework) => [framework.id, framework] as const))('%s', (_, framework) => {
    const offered = HOSTILE.flatMap((policy) => {
      const snippet = attempt(framework, policy);
      return snippet === null ? [] : [{ snippet, ...plainTwin(policy) }];
    });
    expect(offered.length).toBeGreaterThan(5);
    const parse = PARSERS[framework.syntax] ?? (() => []);
    const read = parse(offered.map(({ snippet }) => snippet));
    const plain = parse(offered.map(({ twin }) => framework.snippet(twin)));
    for (const [at, { values }] of offered.entries()) {
      expect(withStrings(read[at], MEANS[framework.id] ?? String)).toEqual(withStrings(plain[at], standingFor(values)));
    }
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
