/** A text as it goes over the wire, a byte a character: UTF-8, and bytes that are none stand in it as U+DC80–U+DCFF. */
export const wireBytes = (text: string): string =>
  [...text]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      const isRaw = code >= 0xdc80 && code <= 0xdcff;
      return isRaw ? String.fromCharCode(code - 0xdc00) : Buffer.from(character, 'utf8').toString('latin1');
    })
    .join('');
