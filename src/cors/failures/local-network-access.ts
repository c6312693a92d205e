import { isLoopback } from '../../http/loopback.ts';
import { sentence } from '../../sentence.ts';
import { type Failure, named } from './failure.ts';

/** @see https://wicg.github.io/local-network-access/ */
export const localNetworkAccess: Failure = {
  id: 'local-network-access',
  word: 'Local net',
  says: sentence`a page may reach this machine or its local network only with the permission “Local network access”`,
  advice:
    'Open the page over HTTPS and allow “Local network access” in its site settings; a page on plain HTTP cannot ask for it.',
  confidence: 'certain',
  matches: named(
    'BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS',
    'BLOCKED_BY_PRIVATE_NETWORK_ACCESS_CHECKS',
    'CACHED_IP_ADDRESS_SPACE_BLOCKED_BY_',
  ),
  // Measured, Chromium 156: only a page in a secure context is asked for the permission.
  corsError({ exchange: { initiator, topLevelOrigin } }) {
    const asker = initiator ?? topLevelOrigin ?? '';
    const isSecure = asker.startsWith('https:') || isLoopback(asker);
    return isSecure ? 'LocalNetworkAccessPermissionDenied' : 'InsecureLocalNetwork';
  },
};
