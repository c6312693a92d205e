const ENCODER = new TextEncoder();

/**
 * The bytes that a text is sent as: UTF-8. U+DC80–U+DCFF stand for the raw bytes of what was no UTF-8; any other lone
 * surrogate becomes U+FFFD, as browsers do it.
 */
export function bytesOf(text: string): readonly number[] {
  return Array.from(text).flatMap((character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) return [code];
    return code >= 0xdc80 && code <= 0xdcff ? [code - 0xdc00] : [...ENCODER.encode(character)];
  });
}

/**
 * A header value as scripts give it to `fetch`: one character a byte.
 * @see https://webidl.spec.whatwg.org/#idl-ByteString
 */
export function byteString(value: string): string {
  return String.fromCharCode(...bytesOf(value));
}
