import { quoteAll } from '../quote.ts';
import type { Framework } from './framework.ts';
import { gatedMethods } from './parts/gated-methods.ts';
import { lines } from './parts/lines.ts';
import { literalPolicy } from './parts/literal-policy.ts';

export const quarkus: Framework = {
  id: 'quarkus',
  title: 'Quarkus',
  group: 'Java',
  syntax: 'properties',
  where: 'src/main/resources/application.properties. Up to 3.15 the first line is `quarkus.http.cors=true`.',
  trap: 'Switched on without origins it allows the own origin only (old versions: everybody). A request of another origin is 403, not only its preflight. An origin between slashes is a regular expression.',
  check:
    'An OPTIONS with Origin and Access-Control-Request-Method has Access-Control-Allow-Origin; a refused one is 403 `CORS Rejected`.',
  proof: { kind: 'documentation', source: 'https://quarkus.io/guides/security-cors' },
  docs: 'https://quarkus.io/guides/security-cors',
  snippet(policy) {
    const { origins, credentials, requestHeaders, exposedHeaders, maxAge } = literalPolicy(policy);
    const list = (values: readonly string[]) => quoteAll('properties', values);
    const properties = lines(
      'quarkus.http.cors.',
      'enabled=true',
      `origins=${origins.length === 0 ? '*' : list(origins)}`,
      `methods=${list(gatedMethods(policy, 'requests'))}`,
      requestHeaders.length > 0 && `headers=${list(requestHeaders)}`,
      exposedHeaders.length > 0 && `exposed-headers=${list(exposedHeaders)}`,
      `access-control-allow-credentials=${credentials}`,
      maxAge !== null && `access-control-max-age=${maxAge}S`,
    );
    return `${properties}\n`;
  },
};
