import type { Policy } from '../../policy.ts';
import { UnsayableError } from '../unsayable-error.ts';

/** For products that know only some methods. */
export function requireMethods({ methods }: Policy, known: readonly string[]): void {
  const unknown = methods.find((method) => !known.includes(method));
  if (unknown !== undefined) throw new UnsayableError(`It has no method ${unknown}.`);
}

/** For products that send no Access-Control-Allow-Credentials. */
export function requireNoCredentials({ credentials }: Policy): void {
  if (credentials) throw new UnsayableError('It never allows credentials.');
}

/** The policy's origins, or the star that means any. */
export const originsOrStar = ({ origins }: Policy): readonly string[] => (origins.length === 0 ? ['*'] : origins);
