import type { Framework } from './framework.ts';
import { fetchCors } from './parts/fetch-cors.ts';

export const cloudflareWorker: Framework = {
  id: 'cloudflare-worker',
  title: 'Cloudflare Workers',
  group: 'Edge',
  syntax: 'javascript',
  where: 'The entry file of the Worker: around what `fetch` does.',
  trap: 'What throws outside `withCors` becomes the 1101 page without headers. A challenge of the firewall and Cloudflare Access answer before the Worker: let OPTIONS pass there. Answers of `fetch` cannot be changed: they are copied here.',
  check:
    'An OPTIONS with Origin and Access-Control-Request-Method is answered 2xx with Access-Control-Allow-Origin, without any credentials.',
  proof: { kind: 'proved', version: 'workerd 1.20260120.0' },
  docs: 'https://developers.cloudflare.com/workers/examples/cors-header-proxy/',
  snippet: (policy) => `${fetchCors(policy)}
export default {
  fetch: (request, env, context) => withCors(request, () => handler(request, env, context)), // handler: your own function
};
`,
};
