/** What may stand where the parser met something else, by its own word for where it was. */
const EXPECTED: Readonly<Record<string, string>> = {
  VALUE: 'a value',
  KEY: 'a name in quotes',
  COLON: 'a colon',
  COMMA: 'a comma or a closing bracket',
  ENDED: 'the end of the file',
};

/** How the parser says where it was, and the tokenizer at which byte. */
const STATE = /in state ([A-Z]+)/;
const POSITION = /absolute position "(\d+)"/;

/** Byte from the beginning of the text at which it broke, and a sentence for the character there. */
export interface Trouble {
  readonly at: number;
  what(character: string): string;
}

/**
 * Reads what @streamparser/json throws.
 * @param tokenAt where the token begins that it was given last, in bytes
 */
export function whatIsWrong(error: unknown, tokenAt: number): Trouble {
  const message = error instanceof Error ? error.message : String(error);
  const state = STATE.exec(message)?.[1] ?? '';
  const position = POSITION.exec(message)?.[1];
  const at = position === undefined ? tokenAt : Number(position);
  if (state.startsWith('STRING')) return { at, what: (character) => `${quoted(character)} cannot stand in a string` };
  if (state === '') return { at, what: () => (error instanceof RangeError ? 'a string is too long' : message) };
  const expected = EXPECTED[state];
  const instead = expected === undefined ? '' : `; expected was ${expected}`;
  return { at, what: (character) => `${quoted(character)} cannot stand here${instead}` };
}

/** What cannot be seen is told by its number. */
function quoted(character: string): string {
  if (/^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character)) return `“${character}”`;
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Where in a text one is, of which only the present part is kept. */
export interface Place {
  /** This part is behind. */
  pass(part: Uint8Array): void;
  /** Bytes that are behind. */
  bytes(): number;
  /** @param at a byte from the beginning of the text, in this part; or before it, in the same line */
  at(part: Uint8Array, at: number): string;
  characterAt(part: Uint8Array, at: number): string;
}

export function createPlace(): Place {
  const decoder = new TextDecoder();
  let line = 1;
  /** Characters of the line that are behind. */
  let column = 0;
  let bytes = 0;

  function after(part: Uint8Array): { line: number; column: number } {
    const text = decoder.decode(part);
    const lines = text.split('\n');
    const rest = [...(lines.at(-1) ?? '')].length;
    return { line: line + lines.length - 1, column: lines.length > 1 ? rest : column + rest };
  }

  return {
    pass(part) {
      ({ line, column } = after(part));
      bytes += part.length;
    },
    bytes: () => bytes,
    at(part, at) {
      // No token has two lines, so one that began in an earlier part is in the line that this one begins with.
      const before = at < bytes ? { line, column: column - (bytes - at) } : after(part.subarray(0, at - bytes));
      return `Line ${before.line}, column ${Math.max(before.column, 0) + 1}`;
    },
    characterAt(part, at) {
      const [character = '"'] = at < bytes ? '"' : decoder.decode(part.subarray(at - bytes, at - bytes + 4));
      return character;
    },
  };
}
