/** A serialized origin: `https://example.com:8443`, or `null` for an opaque one. */
export type Origin = string;

/** The serialized origin of a URL; `'null'` where it is opaque or the URL cannot be parsed. */
export function originOf(url: string): Origin {
  try {
    const { origin, protocol } = new URL(url);
    // The standard leaves it open. Chromium sends `null` for a file, but its `URL` says `file://`.
    return protocol === 'file:' ? 'null' : origin;
  } catch {
    return 'null';
  }
}

/** Two opaque origins are never the same: both serialize to `null`, neither equals the other. */
export function isSameOrigin(a: Origin, b: Origin): boolean {
  return a === b && a !== 'null';
}

/** Whether the URL carries a user name or a password, as in `https://user:secret@host/`. */
export function hasUserinfo(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { username, password } = new URL(url);
  return username !== '' || password !== '';
}

export function isHttpUrl(url: string): boolean {
  return /^https?:/i.test(url);
}
