import { wireBytes } from './wire-bytes.ts';

/** A request on the wire, a byte a character, without what a client adds on its own. */
export interface SentRequest {
  readonly method: string;
  readonly target: string;
  readonly lines: readonly string[];
  readonly body: string;
}

/** Files that curl may be pointed to, a byte a character. */
export type Files = Readonly<Record<string, string>>;

const WITHOUT_VALUE = new Set(['-q', '-sS', '-g', '--path-as-is', '--suppress-connect-headers', '-I']);

/**
 * What curl sends, told of by its manual page. Headers that it is told to leave out are no lines.
 * @param args a byte a character
 * @see https://curl.se/docs/manpage.html
 */
export function requestOfCurl(args: readonly string[], files: Files): SentRequest {
  const options = optionsOf(args).flatMap(([flag, value]) =>
    flag === '--config' ? configOf(files[value] ?? '') : [[flag, value] as const],
  );
  const last = (flag: string) => options.findLast(([name]) => name === flag)?.[1];
  const data = last('--data-binary');
  const raw = last('--data-raw');
  const url = last('--url') ?? '';
  return {
    method: last('-X') ?? 'GET',
    target: url.replace(/^[a-z]+:\/\/[^/?]*/i, ''),
    lines: options.flatMap(([flag, value]) => (flag === '-H' ? linesOf(value) : [])),
    body: data?.startsWith('@') ? (files[data.slice(1)] ?? '(no such file)') : (raw ?? ''),
  };
}

function optionsOf(args: readonly string[]): readonly (readonly [string, string])[] {
  const options: [string, string][] = [];
  for (let at = 0; at < args.length; at++) {
    const flag = args[at] ?? '';
    const value = WITHOUT_VALUE.has(flag) ? '' : (args[++at] ?? '(none)');
    options.push([flag, value]);
  }
  return options;
}

/** A line an option; between quotation marks `\\`, `\"`, `\t`, `\n`, `\r` and `\v` stand for one character each. */
function configOf(text: string): readonly (readonly [string, string])[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => {
      const [, flag = '', quoted] = /^(\S+)(?: "((?:[^"\\]|\\.)*)")?$/s.exec(line) ?? [];
      const unescaped = (quoted ?? '').replace(/\\(.)/gs, (_, sign: string) => CONTROLS[sign] ?? sign);
      return [flag, unescaped] as const;
    });
}

const CONTROLS: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', v: '\v' };

function linesOf(header: string): readonly string[] {
  if (/^[^:;]*;$/.test(header)) return [header.replace(/;$/, ':')];
  return /^[^:]*:\s*$/.test(header) ? [] : [header];
}

/** A line of a header as a browser sends it. */
export const lineOf = ([name, value]: readonly [string, string]): string =>
  wireBytes(value === '' ? `${name}:` : `${name}: ${value}`);
