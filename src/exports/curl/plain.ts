/** Whether a text is printable ASCII and nothing else, so that every code page and every reader sees the same in it. */
export const isPlain = (text: string): boolean => /^[ -~]*$/.test(text);
