const SAFELISTED = new Set(['GET', 'HEAD', 'POST']);
const NORMALIZED = new Set(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT']);

/** @see https://fetch.spec.whatwg.org/#cors-safelisted-method */
export function isSafelistedMethod(method: string): boolean {
  return SAFELISTED.has(method);
}

/**
 * Upper-cases only the six methods the standard names: `put` becomes `PUT`, but `patch` stays `patch`.
 * @see https://fetch.spec.whatwg.org/#concept-method-normalize
 */
export function normalizeMethod(method: string): string {
  const upper = method.toUpperCase();
  return NORMALIZED.has(upper) ? upper : method;
}
