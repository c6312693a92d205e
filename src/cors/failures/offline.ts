import { sentence } from '../../sentence.ts';
import { type Failure, named } from './failure.ts';

export const offline: Failure = {
  id: 'offline',
  word: 'Offline',
  says: sentence`this machine has no network, or it changed meanwhile`,
  advice: "Check the connection, and whether “Offline” is chosen in DevTools' Network panel.",
  confidence: 'certain',
  matches: named('INTERNET_DISCONNECTED', 'NETWORK_CHANGED', 'NETWORK_IO_SUSPENDED'),
};
