import { sentence } from '../../sentence.ts';
import { type Failure, named } from './failure.ts';

export const dns: Failure = {
  id: 'dns',
  word: 'DNS',
  says: sentence`the host name does not exist`,
  advice: "Check the host for a typing error, and whether this machine's DNS or VPN knows it.",
  confidence: 'certain',
  matches: named('NAME_NOT_RESOLVED', 'NAME_RESOLUTION_FAILED', 'ICANN_NAME_COLLISION', 'DNS_'),
};
