import type { Policy } from '../policy.ts';
import { quote } from '../quote.ts';
import type { Framework } from './framework.ts';
import {
  block,
  needsPreflight,
  plainOrigins,
  type SaidHeader,
  saidHeaders,
  TAKEN_FROM_BACKENDS,
} from './parts/said-headers.ts';

export const nginx: Framework = {
  id: 'nginx',
  title: 'nginx',
  group: 'Server',
  syntax: 'nginx',
  where:
    'Part 1 in `http { }`, outside every `server { }`. Part 2 in each `location { }` that pages of other origins use.',
  trap: 'Without `always` 404, 413 and 502 have no header. One `add_header` in a location, or in an `if`, drops all that it would inherit, so part 2 belongs into the location itself. A backend that says CORS too makes two values: `proxy_hide_header` takes its away (for FastCGI: `fastcgi_hide_header`). `error_page` into another location loses the headers.',
  check:
    '`nginx -t`, reload; an OPTIONS with Origin and Access-Control-Request-Method is answered 204 by nginx, even where auth_basic guards the location.',
  proof: { kind: 'proved', version: 'nginx 1.22.1' },
  docs: 'https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header',
  snippet: (policy) => {
    const inLocation = locationLines(policy);
    const inHttp = httpLines(policy);
    if (inHttp.length === 0) return `# 2. In the location:\n${block(inLocation)}`;
    return `# 1. In http { }:\n${block(inHttp)}\n# 2. In the location:\n${block(inLocation)}`;
  },
};

/** Maps, because `if` knows no list. What is not for the origin's page needs none: without the origin it says nothing. */
function httpLines(policy: Policy): readonly string[] {
  const origins = plainOrigins(policy, 'nginx').map((origin) => quote('nginx', origin));
  return [
    ...(origins.length === 0
      ? []
      : [
          'map $http_origin $cors_origin {',
          '  default "";',
          ...origins.map((origin) => `  ${origin} ${origin};`),
          '}',
        ]),
    ...(needsPreflight(policy)
      ? [
          'map "$request_method:$http_access_control_request_method" $cors_preflight {',
          '  default 0;',
          '  "~^OPTIONS:." 1;',
          '}',
        ]
      : []),
  ];
}

function locationLines(policy: Policy): readonly string[] {
  const { always, preflight } = saidHeaders(policy, 'nginx');
  const isAnyone = policy.origins.length === 0;
  const add = ([name, value]: SaidHeader) => `add_header ${name} ${value} always;`;
  const answer = [
    // A header whose value is empty is not sent.
    add(['Access-Control-Allow-Origin', isAnyone ? '"*"' : '$cors_origin']),
    ...(isAnyone ? [] : [add(['Vary', 'Origin'])]),
    ...always.map(add),
  ];
  return [
    ...(preflight.length === 0
      ? []
      : [
          'if ($cors_preflight) {',
          ...[...answer, ...preflight.map(add), 'return 204;'].map((line) => `  ${line}`),
          '}',
        ]),
    ...answer,
    ...TAKEN_FROM_BACKENDS.map((name) => `proxy_hide_header ${name};`),
  ];
}
