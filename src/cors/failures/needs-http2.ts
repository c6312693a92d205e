import { sentence } from '../../sentence.ts';
import { type Failure, named } from './failure.ts';

export const needsHttp2: Failure = {
  id: 'needs-http2',
  word: 'HTTP/2',
  says: sentence`a stream can be sent over HTTP/2 or later only`,
  advice: 'Let the server speak HTTP/2 over TLS, or send the body as text, a Blob or an ArrayBuffer.',
  confidence: 'certain',
  matches: named('ALPN_NEGOTIATION_FAILED', 'H2_OR_QUIC_REQUIRED'),
};
