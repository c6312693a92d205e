import { sentence } from '../../sentence.ts';
import { type Failure, named } from './failure.ts';

export const orb: Failure = {
  id: 'orb',
  word: 'ORB',
  says: sentence`a request without CORS may not have an answer of this type (opaque response blocking)`,
  advice:
    'Let the server send the right Content-Type for what it is; if the page needs to read it, ask for it with CORS.',
  confidence: 'certain',
  matches: named('BLOCKED_BY_ORB'),
};
