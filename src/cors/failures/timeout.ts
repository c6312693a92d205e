import { sentence } from '../../sentence.ts';
import { type Failure, named } from './failure.ts';

const timedOut = named('TIMED_OUT', 'CONNECTION_TIMED_OUT');

export const timeout: Failure = {
  id: 'timeout',
  word: 'Timeout',
  says: sentence`no answer came in time`,
  advice:
    'Look whether the server is overloaded, whether a firewall drops the packets instead of refusing them, and which time the page itself allows.',
  confidence: 'certain',
  // A time the page sets ends in an abort: `AbortSignal.timeout()` with this name, `xhr.timeout` with that event.
  matches: (facts) => timedOut(facts) || /^timeout(error)?$/i.test(facts.exchange.callFailure?.error ?? ''),
};
