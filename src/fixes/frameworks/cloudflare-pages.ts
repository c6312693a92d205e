import type { Framework } from './framework.ts';
import { fetchCors } from './parts/fetch-cors.ts';

export const cloudflarePages: Framework = {
  id: 'cloudflare-pages',
  title: 'Cloudflare Pages',
  group: 'Edge',
  syntax: 'javascript',
  where: '`functions/_middleware.js`: for all paths of the site, or in a folder for those below it.',
  trap: 'For static files Pages says `*` by itself, which excludes cookies; a line in `_headers` replaces it, but says only one origin, answers no preflight and is not applied to functions. This middleware covers both.',
  check:
    'An OPTIONS with Origin and Access-Control-Request-Method is answered 2xx with Access-Control-Allow-Origin, without any credentials.',
  proof: { kind: 'proved', version: 'wrangler 4.60.0 pages dev' },
  docs: 'https://developers.cloudflare.com/pages/functions/middleware/',
  snippet: (policy) => `${fetchCors(policy)}
export const onRequest = ({ request, next }) => withCors(request, next);
`,
};
