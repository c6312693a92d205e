import type { Framework } from './framework.ts';
import { fetchCors } from './parts/fetch-cors.ts';

export const netlify: Framework = {
  id: 'netlify',
  title: 'Netlify, edge function',
  group: 'Edge',
  syntax: 'javascript',
  where: '`netlify/edge-functions/cors.js`.',
  trap: '`_headers` and `[[headers]]` cover only static files, say only one origin and answer OPTIONS with 405. Functions, edge functions and proxied paths must not set the same headers; here theirs give way.',
  check:
    'An OPTIONS with Origin and Access-Control-Request-Method is answered 2xx with Access-Control-Allow-Origin, without any credentials.',
  proof: { kind: 'documentation', source: 'https://docs.netlify.com/edge-functions/api/' },
  docs: 'https://docs.netlify.com/edge-functions/overview/',
  snippet: (policy) => `${fetchCors(policy)}
export default (request, context) => withCors(request, () => context.next());

export const config = { path: '/api/*' };
`,
};
