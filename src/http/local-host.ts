import type { Origin } from './origin.ts';

/** Loopback, private and link-local addresses, and those that carriers share. */
const LOCAL_V4 =
  /^(?:127|10|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\.[\d.]+$/;
/** `::1`, `fc00::/7`, `fe80::/10`. */
const LOCAL_V6 = /^\[(?:::1\]|f[cd][\da-f]{2}:|fe[89ab][\da-f]:)/;
/** Names that no public DNS may know: RFC 6761, 6762, 8375, and `internal`, which ICANN has set aside. */
const LOCAL_NAME = /(?:^|\.)(?:localhost|local|internal|home\.arpa)$/;

/**
 * Whether an origin is on this machine or its network, as far as its host says. A public name may lead to a private
 * address all the same.
 * @see https://wicg.github.io/local-network-access/
 */
export function isLocalOrigin(origin: Origin): boolean {
  if (!URL.canParse(origin)) return false;
  const { hostname } = new URL(origin);
  return LOCAL_V4.test(hostname) || LOCAL_V6.test(hostname) || LOCAL_NAME.test(hostname) || isBareName(hostname);
}

/** A name without a dot, as only the own network knows it. */
const isBareName = (hostname: string): boolean => /^[^.[\]]+$/.test(hostname);
