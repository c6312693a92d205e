import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { DOMParser } from '@xmldom/xmldom';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';

/** Reads literals with a parser of their language, all in one process. */
export type LiteralReader = (literals: readonly string[]) => readonly string[];

const MOST = 1 << 28;

/** Hands a file of this text to a command. @returns what it writes */
export function runWithFile(name: string, text: string, command: string, args: readonly string[] = []): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'literals-'));
  try {
    writeFileSync(join(folder, name), text);
    return execFileSync(command, [...args, join(folder, name)], { maxBuffer: MOST });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const readJson = (text: Buffer | string): readonly string[] => JSON.parse(text.toString());

const javascript: LiteralReader = (literals) => readJson(runInNewContext(`JSON.stringify([${literals.join(',\n')}])`));

const yaml: LiteralReader = (literals) =>
  literals.map((literal) => {
    // As a value of a map, as a list's and as a flow list's, which are three ways through the parser.
    const text = `a: ${literal}\nb:\n  - ${literal}\nc: [${literal}, 1]\n`;
    const { a, b, c, ...more } = parseYaml(text, { uniqueKeys: true });
    const isAll = a === b[0] && a === c[0] && b.length === 1 && c.length === 2 && Object.keys(more).length === 0;
    return isAll ? a : JSON.stringify({ a, b, c, more });
  });

const toml: LiteralReader = (literals) =>
  literals.map((literal) => {
    const { a, b, ...more } = parseToml(`a = ${literal}\nb = [${literal}]\n`);
    const isAll = Array.isArray(b) && b.length === 1 && b[0] === a && Object.keys(more).length === 0;
    return isAll ? String(a) : JSON.stringify({ a, b, more });
  });

const xml: LiteralReader = (literals) =>
  literals.map((literal) => {
    const onError = (level: string, message: string) => {
      throw new Error(`${level}: ${message}`);
    };
    const text = `<a b="${literal}" c='${literal}'>${literal}</a>`;
    const { documentElement } = new DOMParser({ onError }).parseFromString(text, 'text/xml');
    const [first, second] = ['b', 'c'].map((name) => documentElement?.getAttribute(name));
    const read = documentElement?.textContent;
    const isAll = first === read && second === read && documentElement?.childNodes.length === 1;
    return isAll && typeof read === 'string' ? read : JSON.stringify({ first, second, read });
  });

const python: LiteralReader = (literals) => {
  const program = `import ast, json, sys
print(json.dumps([ast.literal_eval(line) for line in open(sys.argv[1]).read().split('\\n')[:-1]]))`;
  return readJson(runWithFile('literals.txt', `${literals.join('\n')}\n`, 'python3', ['-c', program]));
};

const shellWith =
  (shell: string): LiteralReader =>
  (literals) =>
    runWithFile('literals.sh', literals.map((literal) => `printf '%s\\0' ${literal}\n`).join(''), shell)
      .toString()
      .split('\0')
      .slice(0, -1);

/**
 * Strings of C# and Rust as their specifications say, for want of a small parser.
 * Any character that would need a second look makes it throw.
 */
const bySpecification =
  (escapes: RegExp, codeOf: (digits: string) => string): LiteralReader =>
  (literals) =>
    literals.map((literal) => {
      const whole = new RegExp(`^"((?:[^"\\\\\\r\\n\\u0085\\u2028\\u2029]|\\\\["\\\\]|${escapes.source})*)"$`, 'u');
      const body = whole.exec(literal)?.[1];
      if (body === undefined) throw new Error(`This is not one literal: ${literal}`);
      const escaped = new RegExp(`\\\\(["\\\\])|${escapes.source}`, 'gu');
      return body.replace(escaped, (_, itself, digits) => itself ?? codeOf(digits));
    });

/** Readers that every machine has which runs the tests. */
export const READERS = {
  javascript,
  typescript: javascript,
  json: (literals: readonly string[]) => literals.map((literal) => JSON.parse(literal)),
  yaml,
  toml,
  xml,
  python,
  'shell, by dash': shellWith('sh'),
  'shell, by bash': shellWith('bash'),
  // https://learn.microsoft.com/dotnet/csharp/language-reference/language-specification/lexical-structure
  csharp: bySpecification(/\\u([0-9a-f]{4})/, (digits) => String.fromCharCode(Number.parseInt(digits, 16))),
  // https://doc.rust-lang.org/reference/tokens.html#string-literals
  rust: bySpecification(/\\u\{([0-9a-f]{1,6})\}/, (digits) => String.fromCodePoint(Number.parseInt(digits, 16))),
} satisfies Record<string, LiteralReader>;
