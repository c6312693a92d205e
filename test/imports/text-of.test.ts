import { expect, test } from 'vitest';
import { ImportError } from '../../src/imports/imported.ts';
import { createTextReader } from '../../src/imports/text-of.ts';

function read(bytes: Uint8Array, size: number): string {
  const reader = createTextReader();
  let text = '';
  for (let at = 0; at < bytes.length; at += size) text += reader.read(bytes.subarray(at, at + size));
  return text + reader.end();
}

const utf16 = (text: string, bigEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), !bigEndian);
  return new Uint8Array(view.buffer);
};
const utf8 = (text: string) => new TextEncoder().encode(text);

const TEXT = '{"ä": "日本 🎉"}';

test.each<[what: string, bytes: Uint8Array, text: string]>([
  ['UTF-8', utf8(TEXT), TEXT],
  ['UTF-8 with a byte order mark', utf8(`\ufeff${TEXT}`), TEXT],
  ['UTF-16, as PowerShell writes it', utf16(`\ufeff${TEXT}`, false), TEXT],
  ['UTF-16, the other way round', utf16(`\ufeff${TEXT}`, true), TEXT],
  ['UTF-16 without a byte order mark', utf16(TEXT, false), TEXT],
  ['UTF-16 the other way round, without one', utf16(TEXT, true), TEXT],
  ['bytes that are no text', new Uint8Array([0x7b, 0x22, 0xe9, 0x22, 0x7d]), '{"\ufffd"}'],
  ['a character that is cut off', utf8(TEXT).subarray(0, 10), '{"ä": "\ufffd'],
  ['three bytes', utf8('{ }'), '{ }'],
  ['nothing', new Uint8Array(), ''],
])('%s is read, in whatever parts it comes', (_, bytes, text) => {
  for (let size = 1; size <= 5; size++) expect(read(bytes, size)).toBe(text);
});

test.each<[first: number[], message: string]>([
  [[0x1f, 0x8b, 8, 0], 'It is compressed (gzip). Unpack it first, and import the file that comes out.'],
  [[0x50, 0x4b, 3, 4], 'It is a ZIP archive. Unpack it first, and import the .har or .json that is in it.'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'It is compressed (zstd). Unpack it first, and import the file that comes out.'],
  [[0x25, 0x50, 0x44, 0x46], 'It is a PDF. Import a .har, or a .json that CORS Verdict has exported.'],
])('what begins with %j is refused', (first, message) => {
  for (let size = 1; size <= 5; size++) {
    expect(() => read(new Uint8Array([...first, 1, 2, 3]), size)).toThrow(
      new ImportError({ says: message, values: [] }),
    );
  }
});
