import { sentence } from '../../sentence.ts';
import { type Failure, named } from './failure.ts';

export const refused: Failure = {
  id: 'refused',
  word: 'Refused',
  says: sentence`nothing listens on that port`,
  advice:
    'Start the server, or check the port, and whether it listens on this address (localhost, 127.0.0.1 and ::1 are three).',
  confidence: 'certain',
  matches: named('CONNECTION_REFUSED', 'ADDRESS_INVALID'),
};
