/** One command of a script: its text after cmd has taken away what only told it how to read, and where its output goes. */
export interface CmdCommand {
  readonly text: string;
  readonly output: { readonly file: string; readonly append: boolean } | null;
}

/** Where a text is read: in a file a percent sign is doubled, at the prompt it is not. */
export type Place = 'file' | 'prompt';

export interface CmdVariables {
  get(name: string): string | undefined;
}

/**
 * Phase 1: percent signs. In a file two are one, `%1` and `%*` are arguments, and one that begins no variable is dropped;
 * at the prompt what is no variable stays.
 * @see https://learn.microsoft.com/windows-server/administration/windows-commands/set
 * @see https://ss64.com/nt/syntax-percent.html
 */
export function withVariables(line: string, place: Place, variables: CmdVariables): string {
  if (place === 'prompt') return line.replace(VARIABLE, (found, name, change) => held(name, change) ?? found);
  return line.replace(IN_FILE, (found: string, name?: string, change?: string) =>
    found === '%%' ? '%' : (held(name, change) ?? ''),
  );

  function held(name = '', change = ''): string | undefined {
    const [, from = '0', length] = /^~(\d+),(\d+)$/.exec(change) ?? [];
    const value = variables.get(name.toUpperCase());
    return length === undefined ? value : value?.substring(Number(from), Number(from) + Number(length));
  }
}

const VARIABLE = /%([^%:\r\n]+)(?::([^%\r\n]*))?%/g;
const IN_FILE = new RegExp(`%(?:%|~?[0-9*]|${VARIABLE.source.slice(1)})?`, 'g');

/** What is quoted, to the end of the line if nothing closes it; a caret and what follows; an end; a file; the rest. */
const TOKENS = /"[^"]*"?|\^.?|[&|]|[<>]{1,2}[ \t]*(?:"[^"]*"|[^\s&|<>"]+)|[^"^&|<>]+|[<>]/g;

/**
 * Phase 2: a quotation mark opens or closes, and the end of a line closes; outside, a caret takes its meaning from what
 * follows, also from the end of the line, and `&`, `|`, `<` and `>` end a command or name a file.
 * @param lines of which each but the last ends in such a caret, after phase 1
 * @returns null where one more line belongs to it
 * @throws SyntaxError where a file has no name
 * @see https://ss64.com/nt/syntax-esc.html
 */
export function commandsOf(lines: readonly string[]): readonly CmdCommand[] | null {
  const commands: { text: string; output: CmdCommand['output'] }[] = [{ text: '', output: null }];
  const tokens = lines.flatMap((line) => line.match(TOKENS) ?? []);
  if (tokens.at(-1) === '^') return null;
  for (const token of tokens) readToken(token, commands);
  return commands
    .map(({ text, output }) => ({ text: text.trim(), output }))
    .filter(({ text, output }) => text || output);
}

function readToken(token: string, commands: { text: string; output: CmdCommand['output'] }[]): void {
  const last = commands.at(-1);
  if (!last) return;
  if (/^[&|]/.test(token)) commands.push({ text: '', output: null });
  else if (/^[<>]/.test(token)) last.output = outputOf(token) ?? last.output;
  else last.text += token.startsWith('^') ? token.slice(1) : token;
}

function outputOf(token: string): CmdCommand['output'] {
  const [, sign = '', file = ''] = /^([<>]+)[ \t]*(.*)$/.exec(token) ?? [];
  if (file === '') throw new SyntaxError('a file without a name');
  return sign.startsWith('<') ? null : { file, append: sign === '>>' };
}

/** Backslashes and the quotation mark behind them, quotation marks, space, and the rest. */
const PARTS = /\\+"?|""?|[ \t]+|[^\\" \t]+/g;

/**
 * The arguments of a program, as the C library of Windows reads a command line. Backslashes are such unless a quotation
 * mark follows: then two are one, and one left over makes the mark a character, as another mark does within quotation.
 * @see https://learn.microsoft.com/cpp/c-language/parsing-c-command-line-arguments
 */
export function argumentsOf(commandLine: string): readonly string[] {
  const args: string[] = [''];
  let quoted = false;
  for (const [part] of commandLine.matchAll(PARTS)) {
    if (/^[ \t]/.test(part) && !quoted) {
      args.push('');
      continue;
    }
    const { text, toggles } = readPart(part, quoted);
    args.push(`${args.pop()}${text}`);
    if (toggles) quoted = !quoted;
  }
  return args;
}

function readPart(part: string, quoted: boolean): { readonly text: string; readonly toggles: boolean } {
  if (part === '""') return { text: quoted ? '"' : '', toggles: false };
  if (!part.endsWith('"')) return { text: part, toggles: false };
  const backslashes = part.length - 1;
  const isMark = backslashes % 2 === 1;
  return { text: '\\'.repeat(Math.floor(backslashes / 2)) + (isMark ? '"' : ''), toggles: !isMark };
}
