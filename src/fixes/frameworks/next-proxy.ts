import type { Framework } from './framework.ts';
import { allowedOrigins, headerCode } from './parts/header-code.ts';

export const nextProxy: Framework = {
  id: 'next-proxy',
  title: 'Next.js, proxy.js',
  group: 'Node',
  syntax: 'javascript',
  where: '`proxy.js` beside `app` or `pages` (before Next 16: `middleware.js` with `export function middleware`).',
  trap: 'Only paths that `matcher` names are covered. What the proxy returns early, such as a redirect to the login, needs the headers too: answer the preflight first. Route handlers must not set the same headers.',
  check:
    'An OPTIONS with Origin and Access-Control-Request-Method is answered 2xx with Access-Control-Allow-Origin, without any credentials.',
  proof: { kind: 'proved', version: 'Next.js 16.4.6' },
  docs: 'https://nextjs.org/docs/app/api-reference/file-conventions/proxy',
  snippet: (policy) => `import { NextResponse } from 'next/server';

${allowedOrigins(policy)}export function proxy(request) {
${policy.origins.length === 0 ? '' : "  const origin = request.headers.get('Origin');\n"}  const preflight = request.method === 'OPTIONS' && request.headers.has('Access-Control-Request-Method');
  const response = preflight ? new NextResponse(null, { status: 204 }) : NextResponse.next();
  const { headers } = response;
${headerCode(policy, '  ')}
  return response;
}

export const config = { matcher: '/api/:path*' };
`,
};
