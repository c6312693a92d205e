import type { Permissions } from 'webextension-polyfill';
import type { Origin } from '../src/http/origin.ts';

export type PermissionsApi = Pick<Permissions.Static, 'contains' | 'onAdded' | 'onRemoved'>;

/** Whether the browser lets the extension see requests of a page of this origin. */
export async function isGranted(permissions: PermissionsApi, origin: Origin): Promise<boolean> {
  // An opaque origin (about:blank, data:) has no host to be refused.
  if (!/^https?:/.test(origin)) return true;
  // A match pattern is for a host whatever its port.
  const { protocol, hostname } = new URL(origin);
  return permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}
