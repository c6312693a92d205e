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

/** Whether a text is printable ASCII and nothing else, so that every code page and every reader sees the same in it. */
export const isPlain = (text: string): boolean => /^[ -~]*$/.test(text);
