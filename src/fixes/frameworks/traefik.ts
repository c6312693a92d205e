import { quoteAll } from '../quote.ts';
import type { Framework } from './framework.ts';
import { originsOrStar } from './parts/cloud-limits.ts';
import { block } from './parts/said-headers.ts';

export const traefik: Framework = {
  id: 'traefik',
  title: 'Traefik',
  group: 'Server',
  syntax: 'yaml',
  where:
    'In the dynamic configuration; then name `cors` first among the `middlewares` of the router, before authentication. In Kubernetes: `spec.headers` of a Middleware.',
  trap: 'Authentication before `cors` answers the preflight with 401; a rule with Method(`GET`) answers it with 404. Middlewares of the entry point run before those of the router. The preflight has no Vary, and a refused origin keeps what the backend says of CORS itself.',
  check:
    'An OPTIONS with Origin and Access-Control-Request-Method is answered 200 with Access-Control-Allow-Origin, and never reaches the service.',
  proof: {
    kind: 'documentation',
    source: 'https://doc.traefik.io/traefik/middlewares/http/headers/#cors-headers',
  },
  docs: 'https://doc.traefik.io/traefik/middlewares/http/headers/#cors-headers',
  snippet: (policy) => {
    const { credentials, methods, requestHeaders, exposedHeaders, maxAge } = policy;
    const list = (name: string, values: readonly string[]) =>
      values.length === 0 ? [] : [`${name}: ${quoteAll('yaml', values)}`];
    const lines = [
      ...list('accessControlAllowOriginList', originsOrStar(policy)),
      ...list('accessControlAllowMethods', methods),
      ...list('accessControlAllowHeaders', requestHeaders),
      ...list('accessControlExposeHeaders', exposedHeaders),
      ...(credentials ? ['accessControlAllowCredentials: true'] : []),
      ...(maxAge === null ? [] : [`accessControlMaxAge: ${maxAge}`]),
      'addVaryHeader: true',
    ];
    return `http:\n  middlewares:\n    cors:\n      headers:\n${block(lines, '        ')}`;
  },
};
