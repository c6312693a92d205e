import { inEnglish, type Said, type Sentence, sentence } from '../sentence.ts';

/** What may stand where the parser met something else, by its own word for where it was. */
const EXPECTED: Readonly<Record<string, Sentence>> = {
  VALUE: sentence`a value`,
  KEY: sentence`a name in quotes`,
  COLON: sentence`a colon`,
  COMMA: sentence`a comma or a closing bracket`,
  ENDED: sentence`the end of the file`,
};

/** How the parser says where it was, and the tokenizer at which byte. */
const STATE = /in state ([A-Z]+)/;
const POSITION = /absolute position "(\d+)"/;

/** What is JSON, and yet nothing that we take. */
export class NotTaken extends Error {
  override readonly name = 'NotTaken';
  /** Why, as the end of a sentence. */
  readonly said: Sentence;

  constructor(said: Sentence) {
    super(inEnglish(said));
    this.said = said;
  }
}

/** Byte from the beginning of the text at which it broke, and what to say of the character there. */
export interface Trouble {
  readonly at: number;
  what(character: string): Said;
}

/**
 * Reads what @streamparser/json throws, and what we throw within it.
 * @param tokenAt where the token begins that it was given last, in bytes
 */
export function whatIsWrong(error: unknown, tokenAt: number): Trouble {
  if (error instanceof NotTaken) return { at: tokenAt, what: () => error.said };
  const message = error instanceof Error ? error.message : String(error);
  const state = STATE.exec(message)?.[1] ?? '';
  const position = POSITION.exec(message)?.[1];
  const at = position === undefined ? tokenAt : Number(position);
  if (state.startsWith('STRING'))
    return { at, what: (character) => sentence`${quoted(character)} cannot stand in a string` };
  if (state === '') return { at, what: () => (error instanceof RangeError ? sentence`a string is too long` : message) };
  const expected = EXPECTED[state];
  if (expected === undefined) return { at, what: (character) => sentence`${quoted(character)} cannot stand here` };
  return { at, what: (character) => sentence`${quoted(character)} cannot stand here; expected was ${expected}` };
}

/** @param after path of what came last, `''` where nothing did @param what as the end of a sentence */
export function brokenAt({ line, column }: Position, after: string, what: Said): Sentence {
  return after === ''
    ? sentence`Line ${line}, column ${column}: ${what}. Save the file again.`
    : sentence`Line ${line}, column ${column}, after ${after}: ${what}. Save the file again.`;
}

/** @param after path of what came last, `''` where nothing did @param bytes that there are */
export function endsTooEarly(after: string, bytes: number): Sentence {
  return after === ''
    ? sentence`The file ends too early, at byte ${bytes}. Save the file again.`
    : sentence`The file ends too early, after ${after}, at byte ${bytes}. Save the file again.`;
}

/** What cannot be seen is told by its number. */
function quoted(character: string): string {
  if (/^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character)) return `“${character}”`;
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Both are counted from 1. */
interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where in a text one is, of which only the present part is kept. */
export interface Place {
  /** This part is behind. */
  pass(part: Uint8Array): void;
  /** Bytes that are behind. */
  bytes(): number;
  /** @param at a byte from the beginning of the text, in this part; or before it, in the same line */
  at(part: Uint8Array, at: number): Position;
  characterAt(part: Uint8Array, at: number): string;
}

export function createPlace(): Place {
  const decoder = new TextDecoder();
  let line = 1;
  /** Characters of the line that are behind. */
  let column = 0;
  let bytes = 0;

  function after(part: Uint8Array): Position {
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
      return { line: before.line, column: Math.max(before.column, 0) + 1 };
    },
    characterAt(part, at) {
      const [character = '"'] = at < bytes ? '"' : decoder.decode(part.subarray(at - bytes, at - bytes + 4));
      return character;
    },
  };
}
