/**
 * Whether a cache keeps a copy of the answer for each origin.
 * @param vary the combined value of Vary, null where it is absent
 * @see https://httpwg.org/specs/rfc9110.html#field.vary
 */
export function variesByOrigin(vary: string | null): boolean {
  const names = (vary ?? '').split(',').map((name) => name.trim().toLowerCase());
  return names.includes('origin') || names.includes('*');
}

/** The value of Vary that has Origin, too. */
export function withOrigin(vary: string | null): string {
  return vary === null || vary.trim() === '' ? 'Origin' : `${vary}, Origin`;
}
