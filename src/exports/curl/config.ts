import type { Repro, ReproStep } from '../repro.ts';
import { argumentsOf } from './command.ts';

/** One option of curl, and its value if it takes one. */
export type Option = readonly [flag: string, value: string | null];

/** The options in one line of `argumentsOf`: `-I` is the only one without a value. */
export function optionsOf([flag, ...rest]: readonly string[]): readonly Option[] {
  if (flag === undefined) return [];
  if (flag === '-I') return [[flag, null], ...optionsOf(rest)];
  const [value = '', ...others] = rest;
  return [[flag, value], ...optionsOf(others)];
}

/**
 * One line of a file for `curl --config`. Such a file goes past what shells and Windows do to arguments.
 * @see https://curl.se/docs/manpage.html#-K
 */
export function configLine([flag, value]: Option): string {
  return value === null ? flag : `${flag} "${value.replace(/[\\"\t\n\r\v]/g, escaped)}"`;
}

const ESCAPES: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '\v': '\\v' };

const escaped = (character: string): string => ESCAPES[character] ?? `\\${character}`;

/** What curl is told of one request, beside what it is told of each. */
export interface CurlRequest {
  readonly options: readonly Option[];
  readonly body: string | null;
}

/**
 * The request of a step. Its body is apart: it may be longer than an option, and hold what ends a text on Windows, the
 * byte 1A. Headers go without that.
 * @see https://learn.microsoft.com/cpp/c-runtime-library/reference/fopen-wfopen
 */
export function requestOf(step: ReproStep): CurlRequest {
  const headers = step.headers.map(([name, value]) => [name, value.replaceAll(END, '')] as const);
  const [, ...lines] = argumentsOf({ ...step, headers });
  const options = lines.flatMap(optionsOf);
  return {
    options: options.filter(([flag]) => flag !== BODY),
    body: options.find(([flag]) => flag === BODY)?.[1] ?? null,
  };
}

const BODY = '--data-raw';
const END = '\x1a';

/** What of a repro cannot be sent from Windows, a sentence each. */
export const lossesOf = ({ steps }: Repro): readonly string[] =>
  steps
    .filter(({ headers }) => headers.some(([, value]) => value.includes(END)))
    .map(({ title }) => `${title}: the byte 1A is left out of its headers, where curl on Windows stops reading.`);
