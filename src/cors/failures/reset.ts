import { sentence } from '../../sentence.ts';
import { type Failure, named } from './failure.ts';

export const reset: Failure = {
  id: 'reset',
  word: 'Reset',
  says: sentence`the server broke the connection off`,
  advice: 'Read the log of the server, and of any proxy before it, at this time: it crashed, or it refused to go on.',
  confidence: 'certain',
  matches: named(
    'CONNECTION_RESET',
    'CONNECTION_CLOSED',
    'CONNECTION_ABORTED',
    'EMPTY_RESPONSE',
    'INCOMPLETE_CHUNKED_ENCODING',
    'CONTENT_LENGTH_MISMATCH',
    'HTTP2_',
    'QUIC_',
  ),
};
