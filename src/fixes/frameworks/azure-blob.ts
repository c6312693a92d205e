import { quoteAll } from '../quote.ts';
import type { Framework } from './framework.ts';
import { originsOrStar, requireMethods } from './parts/cloud-limits.ts';

const METHODS = ['GET', 'HEAD', 'PUT', 'POST', 'DELETE', 'PATCH', 'MERGE', 'OPTIONS'];

export const azureBlob: Framework = {
  id: 'azure-blob',
  title: 'Azure Blob Storage',
  group: 'Cloud',
  syntax: 'shell',
  where: 'In a shell where `az login` was done; name the account with `--account-name NAME`.',
  trap: 'The first rule that fits wins, and a service has five at most: `az storage cors list --services b`, and `clear` before you add. SDKs send headers that begin with `x-ms-`, which have to be named. CORS lets the page read the answer; a token or public access is needed as before.',
  check:
    'An OPTIONS of a blob’s URL with Origin and Access-Control-Request-Method is answered 200; a refused one is 403 CorsPreflightFailure.',
  proof: { kind: 'proved', version: 'Azurite 3.35.0, Microsoft’s emulator' },
  docs: 'https://learn.microsoft.com/cli/azure/storage/cors',
  snippet: (policy) => {
    requireMethods(policy, METHODS);
    const { methods, requestHeaders, exposedHeaders, maxAge } = policy;
    const option = (name: string, values: readonly string[]) =>
      values.length === 0 ? [] : [`--${name} ${quoteAll('shell', values)}`];
    return `${[
      'az storage cors add --services b',
      ...option('origins', originsOrStar(policy)),
      ...option('methods', methods),
      ...option('allowed-headers', requestHeaders),
      ...option('exposed-headers', exposedHeaders),
      ...(maxAge === null ? [] : [`--max-age ${maxAge}`]),
    ].join(' \\\n  ')}\n`;
  },
};
