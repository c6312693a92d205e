import type { Framework } from './framework.ts';
import { fetchCors } from './parts/fetch-cors.ts';

export const deno: Framework = {
  id: 'deno',
  title: 'Deno, Supabase functions',
  group: 'Edge',
  syntax: 'javascript',
  where: 'The file that calls `Deno.serve`: around the handler.',
  trap: 'supabase-js sends `authorization`, `x-client-info`, `apikey` and `content-type`: all of them have to be allowed. In Supabase, the gateway itself answers a missing or wrong token (`verify_jwt`), a boot error and a timeout, without these headers.',
  check:
    'An OPTIONS with Origin and Access-Control-Request-Method is answered 2xx with Access-Control-Allow-Origin, without any credentials.',
  proof: { kind: 'proved', version: 'Deno 2.9.6' },
  docs: 'https://docs.deno.com/runtime/fundamentals/http_server/',
  snippet: (policy) => `${fetchCors(policy)}
Deno.serve((request) => withCors(request, () => handler(request))); // handler: your own function
`,
};
