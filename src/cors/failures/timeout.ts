import { type Failure, named } from './failure.ts';

export const timeout: Failure = {
  id: 'timeout',
  word: 'Timeout',
  says: 'no answer came in time',
  advice: 'Look whether the server is overloaded, and whether a firewall drops the packets instead of refusing them.',
  confidence: 'certain',
  matches: named('TIMED_OUT', 'CONNECTION_TIMED_OUT'),
};
