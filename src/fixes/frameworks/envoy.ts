import { quote, quoteJoined } from '../quote.ts';
import type { Framework } from './framework.ts';
import { originsOrStar } from './parts/cloud-limits.ts';
import { block } from './parts/said-headers.ts';

export const envoy: Framework = {
  id: 'envoy',
  title: 'Envoy',
  group: 'Server',
  syntax: 'yaml',
  where:
    'On the route or the virtual host; and the filter `envoy.filters.http.cors` in `http_filters`, before `jwt_authn` and `ext_authz`. Istio: the same values in `corsPolicy` of the VirtualService.',
  trap: 'The policy without the filter, or the filter without the policy, does nothing. A filter before it that refuses answers without headers. It never sends `Vary: Origin`, so no shared cache may stand in front.',
  check:
    'An OPTIONS with Origin and Access-Control-Request-Method is answered 200 with Access-Control-Allow-Origin, and never reaches the cluster.',
  proof: {
    kind: 'documentation',
    source: 'https://www.envoyproxy.io/docs/envoy/latest/api-v3/extensions/filters/http/cors/v3/cors.proto',
  },
  docs: 'https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_filters/cors_filter',
  snippet: (policy) => {
    const { credentials, methods, requestHeaders, exposedHeaders, maxAge } = policy;
    const list = (name: string, values: readonly string[]) =>
      values.length === 0 ? [] : [`${name}: ${quoteJoined('yaml', values)}`];
    const lines = [
      '"@type": type.googleapis.com/envoy.extensions.filters.http.cors.v3.CorsPolicy',
      'allow_origin_string_match:',
      ...originsOrStar(policy).map((origin) => `- exact: ${quote('yaml', origin)}`),
      ...list('allow_methods', methods),
      ...list('allow_headers', requestHeaders),
      ...list('expose_headers', exposedHeaders),
      ...(credentials ? ['allow_credentials: true'] : []),
      ...(maxAge === null ? [] : [`max_age: ${quote('yaml', String(maxAge))}`]),
      // The default hands a refused preflight to the application, which answers 404 or 405.
      'forward_not_matching_preflights: false',
    ];
    return `typed_per_filter_config:\n  envoy.filters.http.cors:\n${block(lines, '    ')}`;
  },
};
