import { sentence } from '../../sentence.ts';
import { type Failure, named } from './failure.ts';

export const badPort: Failure = {
  id: 'bad-port',
  word: 'Bad port',
  says: sentence`the browser refuses to speak HTTP to that port`,
  advice: 'Let the server listen on another port: browsers keep a list of those that other protocols use.',
  confidence: 'certain',
  matches: named('UNSAFE_PORT'),
};
