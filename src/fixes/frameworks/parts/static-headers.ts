import type { Policy } from '../../policy.ts';
import { oneOrigin, requireNoPreflight } from '../unsayable-error.ts';
import { policyHeaders } from './policy-headers.ts';

/**
 * Header lines of a host of static files: the same on every answer, and none on a preflight.
 *
 * @throws UnsayableError where the policy has several origins, or needs a preflight
 */
export function staticHeaders(policy: Policy): readonly (readonly [name: string, value: string])[] {
  requireNoPreflight(policy);
  const lines = policyHeaders({ ...policy, methods: [], requestHeaders: [], maxAge: null }, oneOrigin(policy));
  return policy.origins.length === 0 ? lines : [...lines, ['Vary', 'Origin']];
}
