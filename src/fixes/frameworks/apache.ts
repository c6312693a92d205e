import type { Policy } from '../policy.ts';
import { escapePattern, quote } from '../quote.ts';
import type { Framework } from './framework.ts';
import { block, plainOrigins, saidHeaders, TAKEN_FROM_BACKENDS } from './parts/said-headers.ts';

export const apache: Framework = {
  id: 'apache',
  title: 'Apache httpd',
  group: 'Server',
  syntax: 'apache',
  where:
    'In the `<VirtualHost>`, not in `.htaccess` or `<Directory>`. It needs three modules: `a2enmod headers setenvif rewrite`.',
  trap: 'In `.htaccess` or `<Directory>` the rewrite runs after authentication, and the preflight gets a 401. Without `always` httpd’s own 404 and 502 have no header; with `always` alone a backend’s own header stays beside it, which the `onsuccess unset` lines prevent. A redirect for a missing slash makes the preflight fail.',
  check:
    '`apachectl configtest`, reload; an OPTIONS with Origin and Access-Control-Request-Method is answered 204, even where `Require valid-user` guards the path.',
  proof: { kind: 'proved', version: 'Apache httpd 2.4.71' },
  docs: 'https://httpd.apache.org/docs/2.4/mod/mod_headers.html#header',
  snippet: (policy) => block(lines(policy)),
};

function lines(policy: Policy): readonly string[] {
  const { always, preflight } = saidHeaders(policy, 'apache');
  const origins = plainOrigins(policy, 'apache');
  const isAnyone = origins.length === 0;
  const condition = isAnyone ? '' : ' env=CORS_ORIGIN';
  const pattern = quote('apache', `^(${origins.map(escapePattern).join('|')})$`);
  return [
    ...(isAnyone ? [] : [`SetEnvIf Origin ${pattern} CORS_ORIGIN=$0`]),
    ...TAKEN_FROM_BACKENDS.map((name) => `Header onsuccess unset ${name}`),
    `Header always set Access-Control-Allow-Origin ${isAnyone ? '"*"' : '%{CORS_ORIGIN}e'}${condition}`,
    ...[...always, ...preflight].map(([name, value]) => `Header always set ${name} ${value}${condition}`),
    ...(isAnyone ? [] : ['Header always merge Vary Origin']),
    ...(preflight.length === 0
      ? []
      : [
          'RewriteEngine On',
          'RewriteCond %{REQUEST_METHOD} =OPTIONS',
          'RewriteCond %{HTTP:Access-Control-Request-Method} !^$',
          'RewriteRule ^ - [R=204,L]',
        ]),
  ];
}
