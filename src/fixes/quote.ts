import type { Syntax } from './frameworks/framework.ts';
import { QUOTINGS, type Quoting } from './quotings.ts';

/** Thrown where no literal of the syntax holds the value; a snippet that needs it is not offered. */
export class UnquotableError extends Error {
  readonly value: string;
  readonly syntax: Syntax;

  constructor(value: string, syntax: Syntax, why: string) {
    super(`${JSON.stringify(value)} cannot be written in ${syntax}: ${why}`);
    this.name = 'UnquotableError';
    this.value = value;
    this.syntax = syntax;
  }
}

/**
 * The value as one literal of the syntax, delimiters included; `xml`, `properties` and `text` have none.
 *
 * What a framework makes of a well-read value (patterns, placeholders of a template) is the framework's to keep out.
 *
 * @throws UnquotableError
 */
export function quote(syntax: Syntax, value: string): string {
  const quoting = quotingFor(syntax, value);
  const everySpecial = new RegExp(quoting.special.source, `${quoting.special.flags}g`);
  return `${quoting.open}${value.replace(everySpecial, quoting.escape)}${quoting.close}`;
}

/**
 * The values as one list literal: `['a', 'b']`, `List.of("a", "b")`, words where the syntax knows nothing better.
 *
 * @throws UnquotableError
 */
export function quoteAll(syntax: Syntax, values: readonly string[]): string {
  const [open, between, close] = QUOTINGS[syntax][0].list;
  return `${open}${values.map((value) => quote(syntax, value)).join(between)}${close}`;
}

/**
 * The values as one literal such as `'GET, PUT'`, which is how a header says a list.
 *
 * @throws UnquotableError also for a value with a comma, which would be read as two
 */
export function quoteJoined(syntax: Syntax, values: readonly string[], between = ', '): string {
  const parted = values.find((value) => /[,\s]/.test(value));
  if (parted !== undefined) throw new UnquotableError(parted, syntax, 'in a list it would be read as several values');
  return quote(syntax, values.join(between));
}

/**
 * A pattern, without its anchors, that matches just this text in ECMAScript, PCRE, RE2, Python, Ruby, Java and .NET.
 * It is itself a value that has to be quoted.
 */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function quotingFor(syntax: Syntax, value: string): Quoting {
  const kinds = QUOTINGS[syntax];
  const refusalOf = ({ refused }: Quoting) => refused.find(([pattern]) => pattern.test(value));
  const able = kinds.find((kind) => refusalOf(kind) === undefined);
  if (able) return able;
  const [, why] = kinds.map(refusalOf).findLast((refusal) => refusal !== undefined) ?? [];
  throw new UnquotableError(value, syntax, why ?? '');
}
