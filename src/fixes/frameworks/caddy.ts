import type { Policy } from '../policy.ts';
import { quote } from '../quote.ts';
import type { Framework } from './framework.ts';
import { block, plainOrigins, saidHeaders } from './parts/said-headers.ts';

export const caddy: Framework = {
  id: 'caddy',
  title: 'Caddy 2',
  group: 'Server',
  syntax: 'caddy',
  where: 'Part 1 at the top of the Caddyfile. In the site’s block: `import cors`, and part 2 in its `reverse_proxy`.',
  trap: 'With `defer`, or a `>` before a name, Caddy’s own 502 has no header. Without it a backend’s values are added to these, so `header_down` takes them away. `basic_auth` comes before `respond`: give it a matcher that leaves preflights out, or they get a 401.',
  check:
    '`caddy validate`, reload; an OPTIONS with Origin and Access-Control-Request-Method is answered 204 with one Access-Control-Allow-Origin.',
  proof: { kind: 'proved', version: 'Caddy 2.6.2' },
  docs: 'https://caddyserver.com/docs/caddyfile/directives/header',
  snippet: (policy) =>
    `# 1. At the top:\n(cors) {\n${block(lines(policy), '\t')}}\n\n# 2. In the site: import cors, and in its reverse_proxy:\nheader_down -Access-Control-*\n`,
};

function lines(policy: Policy): readonly string[] {
  const { always, preflight } = saidHeaders(policy, 'caddy');
  const origins = plainOrigins(policy, 'caddy');
  const isAnyone = origins.length === 0;
  const headers = [
    `\tAccess-Control-Allow-Origin ${isAnyone ? '*' : '{http.request.header.Origin}'}`,
    ...[...always, ...preflight].map(([name, value]) => `\t${name} ${value}`),
  ];
  return [
    // Several values of one field are alternatives; without a star each is compared as a whole.
    ...(isAnyone
      ? ['header {', ...headers, '}']
      : [
          '@cors_origin {',
          ...origins.map((origin) => `\theader Origin ${quote('caddy', origin)}`),
          '}',
          'header @cors_origin {',
          ...headers,
          '}',
          'header +Vary Origin',
        ]),
    ...(preflight.length === 0
      ? []
      : [
          '@preflight {',
          '\tmethod OPTIONS',
          '\theader Access-Control-Request-Method *',
          '}',
          'respond @preflight 204',
        ]),
  ];
}
