import type { Framework } from './framework.ts';
import { corsOptions } from './parts/cors-options.ts';

export const fastify: Framework = {
  id: 'fastify',
  title: 'Fastify',
  group: 'Node',
  syntax: 'javascript',
  where: 'The file that creates the app: before authentication hooks and routes, on the root instance.',
  trap: 'Since @fastify/cors 11 PUT, PATCH and DELETE are not among the default methods. An authentication `onRequest` hook that is registered before it answers the preflight with 401. Registered inside another plugin it covers only the routes of that plugin.',
  check:
    'An OPTIONS with Origin and Access-Control-Request-Method is answered 2xx with Access-Control-Allow-Origin, without any credentials.',
  proof: { kind: 'proved', version: 'Fastify 5.12.8, @fastify/cors 11.4.3' },
  docs: 'https://github.com/fastify/fastify-cors',
  snippet: (policy) => `import cors from '@fastify/cors'; // npm install @fastify/cors

await app.register(cors, {
${corsOptions(policy, '  ')}
});
`,
};
