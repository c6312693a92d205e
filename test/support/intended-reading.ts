import type { Framework } from '../../src/fixes/frameworks/framework.ts';
import { UnsayableError } from '../../src/fixes/frameworks/unsayable-error.ts';
import type { Policy } from '../../src/fixes/policy.ts';
import { escapePattern, UnquotableError } from '../../src/fixes/quote.ts';
import { hostilePolicies } from './hostile.ts';
import { type BatchParser, withStrings } from './snippet-parsers.ts';

// The names of request headers are in lower case in every policy.
const HOSTILE = hostilePolicies(2, 300).map((policy) => ({
  ...policy,
  requestHeaders: policy.requestHeaders.map((name) => name.toLowerCase()),
}));

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
      // Some products are told names in lower case.
      values.set(name(at).toLowerCase(), value.toLowerCase()).set(name(at), value);
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

// Not through `snippetFor`, which refuses most of these values before they get this far.
function attempt(framework: Framework, policy: Policy): string | null {
  try {
    return framework.snippet(policy);
  } catch (error) {
    if (error instanceof UnquotableError || error instanceof UnsayableError) return null;
    throw error;
  }
}

/**
 * What the parser reads of a framework's snippets for hostile policies, and what it should: what it reads of those for
 * plain ones, with the hostile values in the place of the plain.
 */
export function readingsOf(framework: Framework, parse: BatchParser) {
  const offered = HOSTILE.flatMap((policy) => {
    const snippet = attempt(framework, policy);
    return snippet === null ? [] : [{ snippet, ...plainTwin(policy) }];
  });
  const read = parse(offered.map(({ snippet }) => snippet));
  const plain = parse(offered.map(({ twin }) => framework.snippet(twin)));
  return offered.map(({ values }, at) => ({
    read: withStrings(read[at], MEANS[framework.id] ?? String),
    meant: withStrings(plain[at], standingFor(values)),
  }));
}
