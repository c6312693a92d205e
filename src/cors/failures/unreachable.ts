import { sentence } from '../../sentence.ts';
import { type Failure, named } from './failure.ts';

export const unreachable: Failure = {
  id: 'unreachable',
  word: 'Unreachable',
  says: sentence`no way leads to that address`,
  advice: 'Check the network, the VPN and the firewall between this machine and the server.',
  confidence: 'certain',
  matches: named('ADDRESS_UNREACHABLE', 'CONNECTION_FAILED', 'NETWORK_ACCESS_DENIED', 'SOCKET_NOT_CONNECTED'),
};
