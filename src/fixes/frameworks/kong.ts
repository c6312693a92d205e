import { quoteAll } from '../quote.ts';
import type { Framework } from './framework.ts';
import { originsOrStar, requireMethods } from './parts/cloud-limits.ts';
import { block } from './parts/said-headers.ts';
import { UnsayableError } from './unsayable-error.ts';

const METHODS = ['GET', 'HEAD', 'PUT', 'PATCH', 'POST', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT'];

export const kong: Framework = {
  id: 'kong',
  title: 'Kong Gateway',
  group: 'Server',
  syntax: 'yaml',
  where: 'In the declarative configuration, on the service or the route.',
  trap: 'A route with `methods: [GET, PUT]` does not match the preflight, so no plugin runs and Kong answers 404 "no Route matched": add OPTIONS. Several origins are compared with the request, one alone is sent to everybody. Authentication plugins run after this one.',
  check:
    'An OPTIONS with Origin and Access-Control-Request-Method is answered 200 with Access-Control-Allow-Origin, without any key or token.',
  proof: { kind: 'documentation', source: 'https://developer.konghq.com/plugins/cors/reference/' },
  docs: 'https://developer.konghq.com/plugins/cors/',
  snippet: (policy) => {
    requireMethods(policy, METHODS);
    const { origins, credentials, methods, requestHeaders, exposedHeaders, maxAge } = policy;
    if (origins.some((origin) => /[^A-Za-z0-9.:/-]/.test(origin))) {
      throw new UnsayableError('It takes such an origin for a pattern.');
    }
    const list = (name: string, values: readonly string[]) =>
      values.length === 0 ? [] : [`${name}: ${quoteAll('yaml', values)}`];
    const lines = [
      ...list('origins', originsOrStar(policy)),
      ...list('methods', methods),
      // Without a list it allows whatever is asked for; `accept` is allowed anyway.
      ...list('headers', requestHeaders.length === 0 ? ['accept'] : requestHeaders),
      ...list('exposed_headers', exposedHeaders),
      `credentials: ${credentials}`,
      ...(maxAge === null ? [] : [`max_age: ${maxAge}`]),
    ];
    return `plugins:\n- name: cors\n  config:\n${block(lines, '    ')}`;
  },
};
