import type { Policy } from '../../policy.ts';

/**
 * Methods for a library that refuses what is not in its list, though browsers would let it pass.
 *
 * Without GET, HEAD and POST in it, the list would break what works: they need no permission, but their preflights for
 * other headers do, and some libraries refuse the requests themselves. The latter ask for OPTIONS too, for whoever sends
 * one that is no preflight.
 *
 * @param refused what the library refuses
 */
export function gatedMethods({ methods }: Policy, refused: 'preflights' | 'requests'): readonly string[] {
  const always = refused === 'requests' ? ['GET', 'HEAD', 'POST', 'OPTIONS'] : ['GET', 'HEAD', 'POST'];
  return [...new Set([...always, ...methods])];
}
