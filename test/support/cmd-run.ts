import { argumentsOf, type CmdCommand, commandsOf, type Place, withVariables } from './cmd-reader.ts';
import { requestOfCurl, type SentRequest } from './curl-request.ts';

/** What came of a script whose every request was answered well. */
export interface CmdRun {
  readonly sent: readonly SentRequest[];
  /** All commands but curl, without what stands between quotation marks. */
  readonly others: readonly string[];
}

/**
 * Goes through a script from its first line to its end, or to the first label, and does what concerns requests: sets
 * variables, writes files, notes what curl is told. Checks are passed over.
 */
export function runCmd(script: string, place: Place, environment: Readonly<Record<string, string>> = {}): CmdRun {
  const variables = new Map([['TEMP', 'C:\\Temp'], ['RANDOM', '7'], ...Object.entries(environment)]);
  const files: Record<string, string> = {};
  const sent: SentRequest[] = [];
  const others: string[] = [];
  for (const commands of logicalLines(script, place, variables)) {
    for (const command of commands) {
      if (/^curl\.exe /.test(command.text)) sent.push(requestOfCurl(argumentsOf(command.text).slice(1), { ...files }));
      else {
        others.push(command.text.replace(/"[^"]*"/g, '""'));
        doOne(command, variables, files);
      }
    }
  }
  return { sent, others };
}

/** A line is read only when those before it are done, because they set its variables. */
function* logicalLines(script: string, place: Place, variables: Map<string, string>) {
  const lines = script.split('\r\n');
  const end = lines.indexOf(':over');
  let pending: string[] = [];
  for (const line of lines.slice(0, end)) {
    const read = withVariables(line, place, variables);
    pending.push(read);
    const commands = commandsOf(pending);
    if (!commands) continue;
    yield commands;
    pending = [];
  }
}

function doOne({ text, output }: CmdCommand, variables: Map<string, string>, files: Record<string, string>): void {
  const write = (said: string) => {
    if (output) files[output.file] = (output.append ? (files[output.file] ?? '') : '') + said;
  };
  const [, name = '', value = ''] = /^set "?([^="]+)=(.*?)"?$/i.exec(text) ?? [];
  const [, from = '', to = ''] = /^certutil -f -decode (\S+) (\S+)$/.exec(text) ?? [];
  const [, parts = '', whole = ''] = /^copy \/b \/y (\S+) (\S+)$/.exec(text) ?? [];
  const prompt = /^set \/p "=(.*)"$/i.exec(text)?.[1];
  if (prompt !== undefined) write(prompt);
  else if (name === 'Q') variables.set('Q', '"');
  else if (name) variables.set(name.toUpperCase(), value);
  else if (from) files[to] = Buffer.from(files[from] ?? '', 'base64').toString('latin1');
  else if (parts)
    files[whole] = parts
      .split('+')
      .map((part) => files[part] ?? '')
      .join('');
  else if (text.startsWith('echo ')) write(`${text.slice(5)}\r\n`);
  else if (text === 'type nul') write('');
}
