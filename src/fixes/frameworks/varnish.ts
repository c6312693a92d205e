import type { Policy } from '../policy.ts';
import { quote } from '../quote.ts';
import type { Framework } from './framework.ts';
import { block, plainOrigins, type SaidHeader, saidHeaders, TAKEN_FROM_BACKENDS } from './parts/said-headers.ts';

export const varnish: Framework = {
  id: 'varnish',
  title: 'Varnish',
  group: 'Server',
  syntax: 'vcl',
  where: 'After the backends and before your own `vcl_recv`: parts of the same name are run one after the other.',
  trap: 'If the backend says the origin and Varnish keeps the answer, the second origin gets the first one’s header; so the backend’s headers are dropped and written anew for each request. What Varnish answers itself (503, a blocked address) goes through `vcl_synth`.',
  check:
    'An OPTIONS with Origin and Access-Control-Request-Method is answered 204; two allowed origins one after the other each get their own Access-Control-Allow-Origin, also from the cache.',
  proof: { kind: 'proved', version: 'Varnish 7.1.1' },
  docs: 'https://varnish-cache.org/docs/trunk/users-guide/vcl-built-in-subs.html',
  snippet: (policy) => block(lines(policy)),
};

const set = ([name, value]: SaidHeader): string => `set resp.http.${name} = ${value};`;

function lines(policy: Policy): readonly string[] {
  const { always, preflight } = saidHeaders(policy, 'vcl');
  const origins = plainOrigins(policy, 'vcl');
  const isAnyone = origins.length === 0;
  const isListed = origins.map((origin) => `req.http.Origin == ${quote('vcl', origin)}`).join(' || ');
  const origin: SaidHeader = ['Access-Control-Allow-Origin', isAnyone ? '"*"' : 'req.http.X-Cors-Origin'];
  const headers = [set(origin), ...always.map(set)];
  const recv = [
    ...(isAnyone
      ? []
      : [
          '  unset req.http.X-Cors-Origin;',
          `  if (${isListed}) {`,
          '    set req.http.X-Cors-Origin = req.http.Origin;',
          '  }',
        ]),
    ...(preflight.length === 0
      ? []
      : [
          '  if (req.method == "OPTIONS" && req.http.Access-Control-Request-Method) {',
          '    return (synth(204));',
          '  }',
        ]),
  ];
  return [
    ...(recv.length === 0 ? [] : ['sub vcl_recv {', ...recv, '}']),
    'sub cors {',
    ...TAKEN_FROM_BACKENDS.map((name) => `  unset resp.http.${name};`),
    ...(isAnyone
      ? headers.map((line) => `  ${line}`)
      : ['  if (req.http.X-Cors-Origin) {', ...headers.map((line) => `    ${line}`), '  }', ...VARY]),
    '}',
    'sub vcl_deliver {',
    '  call cors;',
    '}',
    'sub vcl_synth {',
    '  call cors;',
    ...(preflight.length === 0
      ? []
      : ['  if (resp.status == 204) {', ...preflight.map((header) => `    ${set(header)}`), '  }']),
    '}',
  ];
}

const VARY = [
  '  if (resp.http.Vary) {',
  '    set resp.http.Vary = resp.http.Vary + ", Origin";',
  '  } else {',
  '    set resp.http.Vary = "Origin";',
  '  }',
];
