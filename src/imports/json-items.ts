import { type ParsedTokenInfo, Tokenizer, TokenParser, TokenType } from '@streamparser/json';
import { sentence } from '../sentence.ts';
import { ImportError } from './imported.ts';
import { brokenAt, createPlace, endsTooEarly, NotTaken, whatIsWrong } from './json-trouble.ts';

/** More levels than any report or HAR has; a hostile file may have millions. */
const DEEPEST = 500;

/** Bytes in which the tokenizer gathers a string; by the piece, a long one with many escapes would fill the memory. */
const STRING_BUFFER = 65_536;

/** One of the values that were asked for. */
export interface JsonItem {
  /** Keys from the root to it: `['log', 'entries', 12]`. */
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

/** Takes JSON in parts and gives what was asked for as soon as it is whole; the rest is never kept. */
export interface JsonItems {
  /** @throws ImportError where it is no JSON; nothing may be written after that */
  write(text: string): void;
  /** @throws ImportError where the text ends too early */
  end(): void;
}

/** A path as it is written: `log.entries[12]`. */
export function pathText(path: readonly (string | number)[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');
}

/**
 * @param paths what is asked for, such as `$.log.creator` and `$.log.entries.*`
 * @param take what it throws comes out of `write` as it is
 */
export function createJsonItems(paths: string[], take: (item: JsonItem) => void): JsonItems {
  const tokenizer = new Tokenizer({ stringBufferSize: STRING_BUFFER });
  const parser = new TokenParser({ paths, keepStack: false });
  const encoder = new TextEncoder();
  const place = createPlace();
  let last: JsonItem['path'] = [];
  let depth = 0;
  let offset = 0;
  let begun = false;
  /** A character is never cut in two. */
  let half = '';

  parser.onValue = ({ value, key, stack }) => {
    const path = [...stack.slice(1).map((level) => level.key), key].filter((part) => part !== undefined);
    take({ path, value });
    last = path;
  };

  tokenizer.onToken = (token: ParsedTokenInfo) => {
    offset = token.offset;
    if (token.token === TokenType.LEFT_BRACE || token.token === TokenType.LEFT_BRACKET) depth += 1;
    if (token.token === TokenType.RIGHT_BRACE || token.token === TokenType.RIGHT_BRACKET) depth -= 1;
    if (!begun && token.token !== TokenType.LEFT_BRACE) throw new NotTaken(sentence`a report and a HAR begin with “{”`);
    if (depth > DEEPEST) throw new NotTaken(sentence`it is nested more than ${DEEPEST} levels deep`);
    begun = true;
    parser.write(token);
  };

  return {
    write(text) {
      const whole = half + text;
      half = /[\ud800-\udbff]$/.exec(whole)?.[0] ?? '';
      const bytes = encoder.encode(half === '' ? whole : whole.slice(0, -1));
      try {
        tokenizer.write(bytes);
      } catch (error) {
        if (error instanceof ImportError) throw error;
        const { at, what } = whatIsWrong(error, offset);
        throw new ImportError(brokenAt(place.at(bytes, at), pathText(last), what(place.characterAt(bytes, at))));
      }
      place.pass(bytes);
    },
    end() {
      if (parser.isEnded) return;
      if (!begun) throw new ImportError(sentence`There is nothing in it.`);
      throw new ImportError(endsTooEarly(pathText(last), place.bytes()));
    },
  };
}
