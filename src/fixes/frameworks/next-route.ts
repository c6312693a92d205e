import type { Framework } from './framework.ts';
import { fetchCors } from './parts/fetch-cors.ts';

export const nextRoute: Framework = {
  id: 'next-route',
  title: 'Next.js, one route',
  group: 'Node',
  syntax: 'javascript',
  where: '`app/api/…/route.js` of the one route: wrap each handler, and export OPTIONS.',
  trap: 'Only this route is covered: unknown paths and methods without a handler answer without the headers. For all of an API, next.config or proxy.js is the better place.',
  check:
    'An OPTIONS with Origin and Access-Control-Request-Method is answered 2xx with Access-Control-Allow-Origin, without any credentials.',
  proof: { kind: 'proved', version: 'Next.js 16.4.6' },
  docs: 'https://nextjs.org/docs/app/api-reference/file-conventions/route',
  snippet: (policy) => `${fetchCors(policy)}
const route = (handle) => (request, context) => withCors(request, () => handle(request, context));

export const OPTIONS = route(() => new Response(null, { status: 204 }));

// Each handler in the same way:
// export const GET = route(async (request) => Response.json({ … }));
`,
};
