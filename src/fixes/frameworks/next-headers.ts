import type { Policy } from '../policy.ts';
import { quote } from '../quote.ts';
import type { Framework } from './framework.ts';
import { originPattern, policyHeaders } from './parts/policy-headers.ts';

const js = (value: string): string => quote('javascript', value);

/** `has` is matched whole, and fills `:origin`. */
const hasOrigin = (policy: Policy): string =>
  policy.origins.length === 0
    ? ''
    : `        has: [{ type: 'header', key: 'origin', value: ${js(originPattern(policy))} }],\n`;

const varies = ({ origins }: Policy): string =>
  origins.length === 0 ? '' : "      { source: '/api/:path*', headers: [{ key: 'Vary', value: 'Origin' }] },\n";

export const nextHeaders: Framework = {
  id: 'next-headers',
  title: 'Next.js, next.config',
  group: 'Node',
  syntax: 'javascript',
  where:
    '`next.config.mjs`: into the configuration that is there. It is read when the app is built and started: build and restart.',
  trap: 'A 308 of `trailingSlash` or of a redirect rule meets the preflight: ask for the URL that it leads to. A route with an OPTIONS of its own answers it in place of Next. Route handlers and proxy.js must not set the same headers.',
  check:
    'An OPTIONS with Origin and Access-Control-Request-Method is answered 2xx with Access-Control-Allow-Origin, without any credentials.',
  proof: { kind: 'proved', version: 'Next.js 16.4.6' },
  docs: 'https://nextjs.org/docs/app/api-reference/config/next-config-js/headers',
  snippet: (policy) => `export default {
  async headers() {
    return [
      {
        source: '/api/:path*',
${hasOrigin(policy)}        headers: [
${policyHeaders(policy, ':origin')
  .map(([name, value]) => `          { key: ${js(name)}, value: ${js(value)} },`)
  .join('\n')}
        ],
      },
${varies(policy)}    ];
  },
};
`,
};
