const bare = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/**
 * Whether a header name looks like a slip of the pen for another: `Content_Type`, `XRequestedWith`, `Authorisation`.
 * That is, without its punctuation it differs in at most one letter, which is not the first: `X-Authorization` is meant.
 */
export function isNearName(written: string, meant: string): boolean {
  if (written.toLowerCase() === meant.toLowerCase()) return false;
  const [short, long] = [bare(written), bare(meant)].sort((a, b) => a.length - b.length) as [string, string];
  if (short === long) return true;
  if (short.length < SHORTEST || long.length - short.length > 1) return false;
  const at = [...short].findIndex((letter, place) => letter !== long[place]);
  if (at === 0) return false;
  if (at < 0) return true;
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
}

/** In a shorter name a letter makes another word of it: `x-id`, `x-ip`. */
const SHORTEST = 8;
