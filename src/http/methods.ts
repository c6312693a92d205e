const SAFELISTED = new Set(['GET', 'HEAD', 'POST']);

/** @see https://fetch.spec.whatwg.org/#cors-safelisted-method */
export function isSafelistedMethod(method: string): boolean {
  return SAFELISTED.has(method);
}
