import type { Policy } from '../policy.ts';

/** Thrown where a product has no way to say a policy; its snippet is then not offered. */
export class UnsayableError extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'UnsayableError';
  }
}

/** For products that send fixed header lines and cannot look at the request. @returns the one value of Allow-Origin */
export function oneOrigin({ origins }: Policy): string {
  const [origin, ...others] = origins;
  if (others.length > 0) throw new UnsayableError('It sends one fixed origin, and the policy has several.');
  return origin ?? '*';
}

/** For products that do not answer OPTIONS. */
export function requireNoPreflight({ methods, requestHeaders }: Policy): void {
  const SIMPLE = ['GET', 'HEAD', 'POST'];
  if (requestHeaders.length === 0 && methods.every((method) => SIMPLE.includes(method))) return;
  throw new UnsayableError('It does not answer preflights, and the policy needs them.');
}
