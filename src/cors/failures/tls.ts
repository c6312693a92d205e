import { sentence } from '../../sentence.ts';
import { type Failure, named } from './failure.ts';

export const tls: Failure = {
  id: 'tls',
  word: 'TLS',
  says: sentence`no secure connection came about`,
  advice:
    'Open the URL in a tab of its own: the browser says there what is wrong with the certificate, and lets you trust it in development.',
  confidence: 'certain',
  matches: named('SSL_', 'CERT_', 'BAD_SSL_', 'ECH_', 'TLS13_'),
};
