import type { Policy } from '../../policy.ts';
import { UnquotableError } from '../../quote.ts';
import type { Syntax } from '../framework.ts';
import { UnsayableError } from '../unsayable-error.ts';
import { plainOrigins } from './said-headers.ts';

/**
 * For products that look into their values: a star, a pattern, a template or a comma would mean more than it says.
 *
 * @param methods those that the product knows; any word if not said
 * @throws UnquotableError, UnsayableError
 */
export function requirePlain(policy: Policy, syntax: Syntax, methods?: readonly string[]): void {
  plainOrigins(policy, syntax);
  const names = [...policy.requestHeaders, ...policy.exposedHeaders, ...policy.methods];
  const odd = names.find((name) => !/^[A-Za-z0-9_-]+$/.test(name));
  if (odd !== undefined) throw new UnquotableError(odd, syntax, 'it is no plain word');
  const unknown = methods && policy.methods.find((method) => !methods.includes(method));
  if (unknown !== undefined) throw new UnsayableError(`It has no method ${unknown}.`);
}

/** The policy's origins, or the star that means any. */
export const originsOrStar = ({ origins }: Policy): readonly string[] => (origins.length === 0 ? ['*'] : origins);

/** For products that send no Access-Control-Allow-Credentials. */
export function requireNoCredentials({ credentials }: Policy): void {
  if (credentials) throw new UnsayableError('It never allows credentials.');
}
