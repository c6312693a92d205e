import { quote, quoteJoined } from '../quote.ts';
import type { Framework } from './framework.ts';
import { originsOrStar } from './parts/cloud-limits.ts';
import { block } from './parts/said-headers.ts';

export const ingressNginx: Framework = {
  id: 'ingress-nginx',
  title: 'ingress-nginx (Kubernetes)',
  group: 'Server',
  syntax: 'yaml',
  where: 'In the `metadata` of the Ingress.',
  trap: '`enable-cors` alone allows any origin together with credentials, which browsers refuse. It never sends `Vary: Origin`, so no shared cache may stand in front. Named headers replace the default list. A value that it cannot read is ignored without a word.',
  check:
    'An OPTIONS with Origin and Access-Control-Request-Method from an allowed origin is answered 204 by the controller, also where an annotation asks for authentication.',
  proof: {
    kind: 'documentation',
    source: 'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#enable-cors',
  },
  docs: 'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#enable-cors',
  snippet: (policy) => {
    const { credentials, methods, requestHeaders, exposedHeaders, maxAge } = policy;
    const list = (name: string, values: readonly string[]) =>
      values.length === 0 ? [] : [`${name}: ${quoteJoined('yaml', values)}`];
    const lines = [
      'enable-cors: "true"',
      ...list('cors-allow-origin', originsOrStar(policy)),
      ...list('cors-allow-methods', methods),
      ...list('cors-allow-headers', requestHeaders),
      ...list('cors-expose-headers', exposedHeaders),
      `cors-allow-credentials: ${quote('yaml', String(credentials))}`,
      ...(maxAge === null ? [] : [`cors-max-age: ${quote('yaml', String(maxAge))}`]),
    ];
    return `annotations:\n${block(lines, '  nginx.ingress.kubernetes.io/')}`;
  },
};
