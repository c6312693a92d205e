import { sentence } from '../../sentence.ts';
import { type Failure, named } from './failure.ts';

export const badRedirect: Failure = {
  id: 'bad-redirect',
  word: 'Redirect',
  says: sentence`it was redirected too often, or to where no redirect may lead`,
  advice: "Follow the server's Location headers one by one: they go round in a circle, or leave HTTP.",
  confidence: 'certain',
  matches: named('TOO_MANY_REDIRECTS', 'UNSAFE_REDIRECT', 'INVALID_REDIRECT', 'RESPONSE_HEADERS_MULTIPLE_LOCATION'),
};
