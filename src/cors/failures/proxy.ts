import { sentence } from '../../sentence.ts';
import { type Failure, named } from './failure.ts';

export const proxy: Failure = {
  id: 'proxy',
  word: 'Proxy',
  says: sentence`the proxy between browser and server refused or broke it`,
  advice: "Check the browser's proxy settings, and what the proxy says of this host.",
  confidence: 'certain',
  matches: named(
    'PROXY_',
    'TUNNEL_CONNECTION_FAILED',
    'UNEXPECTED_PROXY_AUTH',
    'NO_SUPPORTED_PROXIES',
    'SOCKS_',
    'MANDATORY_PROXY_CONFIGURATION_FAILED',
  ),
};
