import { bytesOf } from '../../http/bytes.ts';
import type { Piece } from '../placeholder.ts';

/** As long as a line of MIME. */
const LINE = 76;

/**
 * Commands that write a file, whatever its bytes are. They go through certutil as base64: cmd reads a script in the code
 * page of the machine, in which bytes of UTF-8 can be a quotation mark or swallow one, and `echo` ends each line.
 * @param name of a file in the working folder
 * @param content may be long
 */
export function fileCommands(name: string, content: readonly Piece[]): readonly string[] {
  const parts = content.map((piece, index) => ({ piece, part: `${name}.${index + 1}` }));
  return [
    ...parts.flatMap(({ piece, part }) => (typeof piece === 'string' ? decoded(part, piece) : held(part, piece.name))),
    parts.length === 0 ? `type nul >${name}` : `copy /b /y ${parts.map(({ part }) => part).join('+')} ${name} >nul`,
  ];
}

function decoded(part: string, text: string): readonly string[] {
  const base64 = btoa(
    bytesOf(text)
      .map((byte) => String.fromCharCode(byte))
      .join(''),
  );
  const lines = base64.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
  return [
    ...lines.map((line, index) => `${index === 0 ? '>' : '>>'}${part}.b64 echo ${line}`),
    `certutil -f -decode ${part}.b64 ${part} >nul`,
  ];
}

/** `echo` would end the line; a prompt does not. */
const held = (part: string, variable: string): readonly string[] => [`<nul set /p "=%${variable}%" >${part}`];
