import type { Policy } from '../policy.ts';
import { quoteAll } from '../quote.ts';
import type { Framework } from './framework.ts';
import { block, plainOrigins, saidHeaders, TAKEN_FROM_BACKENDS } from './parts/said-headers.ts';

export const haproxy: Framework = {
  id: 'haproxy',
  title: 'HAProxy',
  group: 'Server',
  syntax: 'haproxy',
  where: 'In the `frontend`, above every other `http-request` line. HAProxy 2.2 or newer.',
  trap: '`http-response` instead of `http-after-response` misses the 401, 502 and 503 that HAProxy makes itself. The `return` has to stand above `http-request auth` and above redirects to https.',
  check:
    '`haproxy -c -f haproxy.cfg`, reload; an OPTIONS with Origin and Access-Control-Request-Method is answered 204 even while the backend is down.',
  proof: { kind: 'proved', version: 'HAProxy 2.6.12' },
  docs: 'https://docs.haproxy.org/2.6/configuration.html#4.2-http-after-response%20set-header',
  snippet: (policy) => block(lines(policy), '  '),
};

function lines(policy: Policy): readonly string[] {
  const { always, preflight } = saidHeaders(policy, 'haproxy');
  const origins = plainOrigins(policy, 'haproxy');
  const isAnyone = origins.length === 0;
  const condition = isAnyone ? '' : ' if { var(txn.cors) -m found }';
  return [
    ...(isAnyone
      ? []
      : [
          `acl cors_origin req.hdr(origin) -m str ${quoteAll('haproxy', origins)}`,
          'http-request set-var(txn.cors) req.hdr(origin) if cors_origin',
        ]),
    ...(preflight.length === 0
      ? []
      : [
          'acl cors_preflight req.hdr(access-control-request-method) -m found',
          `http-request return status 204 ${preflight.map(([name, value]) => `hdr ${name} ${value}`).join(' ')} if METH_OPTIONS cors_preflight`,
        ]),
    ...TAKEN_FROM_BACKENDS.map((name) => `http-after-response del-header ${name}`),
    `http-after-response set-header Access-Control-Allow-Origin ${isAnyone ? '"*"' : '%[var(txn.cors)]'}${condition}`,
    ...always.map(([name, value]) => `http-after-response set-header ${name} ${value}${condition}`),
    ...(isAnyone ? [] : ['http-after-response add-header Vary Origin']),
  ];
}
