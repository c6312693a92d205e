import { sentence } from '../../sentence.ts';
import { type Failure, named } from './failure.ts';

export const badResponse: Failure = {
  id: 'bad-response',
  word: 'Bad answer',
  says: sentence`what the server sent is no proper HTTP`,
  advice: 'Look at the raw answer, for instance with curl -v: a header or the encoding of the body is broken.',
  confidence: 'certain',
  matches: named(
    'INVALID_HTTP_RESPONSE',
    'INVALID_RESPONSE',
    'RESPONSE_HEADERS_',
    'CONTENT_DECODING_',
    'INVALID_CHUNKED_ENCODING',
    'RESPONSE_BODY_TOO_BIG_TO_DRAIN',
  ),
};
