const ENCODER = new TextEncoder();

/**
 * The bytes of a header value as it went over the wire. Browsers tell extensions values decoded as UTF-8; bytes that are
 * none are kept by us as U+DC80–U+DCFF.
 */
export function fieldBytes(value: string): readonly number[] {
  return [...value].flatMap((character) => {
    const code = character.codePointAt(0) ?? 0;
    return code >= 0xdc80 && code <= 0xdcff ? [code - 0xdc00] : [...ENCODER.encode(character)];
  });
}

/**
 * A header value as scripts give it to `fetch`: one character a byte.
 * @see https://webidl.spec.whatwg.org/#idl-ByteString
 */
export function byteString(value: string): string {
  return String.fromCharCode(...fieldBytes(value));
}
