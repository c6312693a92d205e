import { type Sentence, sentence } from '../sentence.ts';
import { ImportError } from './imported.ts';

/** Files that people have instead, by their first bytes. */
const OTHERS: readonly (readonly [bytes: readonly number[], what: Sentence])[] = [
  [[0x1f, 0x8b], sentence`It is compressed (gzip). Unpack it first, and import the file that comes out.`],
  [[0x50, 0x4b], sentence`It is a ZIP archive. Unpack it first, and import the .har or .json that is in it.`],
  [[0x28, 0xb5, 0x2f, 0xfd], sentence`It is compressed (zstd). Unpack it first, and import the file that comes out.`],
  [[0x25, 0x50, 0x44, 0x46], sentence`It is a PDF. Import a .har, or a .json that CORS Verdict has exported.`],
];

const ENCODINGS: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  // What Windows PowerShell writes with `>`.
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0x7b, 0x00], 'utf-16le'],
  [[0x00, 0x7b], 'utf-16be'],
];

/** The text of a file that comes in parts. */
export interface TextReader {
  /** @throws ImportError where the file is known to be something else */
  read(part: Uint8Array): string;
  /** What was held back, and what is left of a character that was cut off. @throws ImportError as `read` */
  end(): string;
}

/** Bytes that tell what a file is. */
const ENOUGH = 4;

/**
 * UTF-8, or UTF-16 where the first bytes say so. Bytes that are no such text become U+FFFD: one broken body should not
 * keep anybody from reading the headers.
 * @see https://encoding.spec.whatwg.org/#interface-textdecoder
 */
export function createTextReader(): TextReader {
  let decoder: TextDecoder | null = null;
  let head = new Uint8Array();

  function decode(part: Uint8Array): string {
    decoder ??= decoderFor(part);
    return decoder.decode(part, { stream: true });
  }

  return {
    read(part) {
      if (decoder) return decode(part);
      head = new Uint8Array([...head, ...part.subarray(0, ENOUGH)]);
      return head.length < ENOUGH ? '' : decode(head) + decode(part.subarray(ENOUGH));
    },
    end() {
      if (!decoder) return decode(head) + (decoder ?? new TextDecoder()).decode();
      return decoder.decode();
    },
  };
}

function decoderFor(head: Uint8Array): TextDecoder {
  const begins = ([bytes]: readonly [bytes: readonly number[], unknown]) =>
    bytes.every((byte, place) => head[place] === byte);
  const other = OTHERS.find(begins);
  if (other) throw new ImportError(other[1]);
  return new TextDecoder(ENCODINGS.find(begins)?.[1] ?? 'utf-8');
}
