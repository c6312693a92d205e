import type { Framework } from '../../src/fixes/frameworks/framework.ts';
import { escapePattern } from '../../src/fixes/quote.ts';
import { attempt } from './attempt.ts';
import { hostilePolicies } from './hostile.ts';
import { plainTwin } from './plain-twin.ts';
import { type BatchParser, withStrings } from './snippet-parsers.ts';

const HOSTILE = hostilePolicies(2, 300);

/** What the product makes of a text that it has read, where that is another one. */
const MEANS: Readonly<Record<string, (text: string) => string>> = {
  // A text that looks like a pattern is one, so such an origin is given as a whole pattern.
  flask: (text) => (/^\^.*\$$/s.test(text) ? text.slice(1, -1).replace(/\\([\\^$.*+?()[\]{}|])/g, '$1') : text),
  symfony: (text) => text.replaceAll('%%', '%'),
};

/** Puts the values in the place of the plain ones, in patterns as patterns. */
function standingFor(values: ReadonlyMap<string, string>): (text: string) => string {
  const names = [...values.keys()].flatMap((name) => [name, escapePattern(name)]);
  const pattern = new RegExp(names.map(escapePattern).join('|') || '(?!)', 'g');
  const valueFor = (name: string) => values.get(name) ?? escapePattern(values.get(name.replaceAll('\\', '')) ?? '');
  return (text) => text.replace(pattern, valueFor);
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
