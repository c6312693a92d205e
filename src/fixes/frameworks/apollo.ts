import type { Framework } from './framework.ts';
import { corsOptions } from './parts/cors-options.ts';

export const apollo: Framework = {
  id: 'apollo',
  title: 'Apollo Server',
  group: 'Node',
  syntax: 'javascript',
  where: 'The file that mounts the server into Express: in front of `express.json()` and `expressMiddleware`.',
  trap: '`startStandaloneServer` always says `*`, which excludes cookies: mount the server into Express. "This operation has been blocked as a potential Cross-Site Request Forgery" is not CORS: send `content-type: application/json` or `apollo-require-preflight`. Apollo Sandbox needs https://studio.apollographql.com among the origins.',
  check:
    'An OPTIONS with Origin and Access-Control-Request-Method is answered 2xx with Access-Control-Allow-Origin, without any credentials.',
  proof: { kind: 'proved', version: 'Apollo Server 5.5.1, Express 5.3.0' },
  docs: 'https://www.apollographql.com/docs/apollo-server/security/cors',
  snippet: (policy) => `import cors from 'cors'; // npm install cors

app.use(
  '/graphql',
  cors({
${corsOptions(policy, '    ')}
  }),
  express.json(),
  expressMiddleware(server),
);
`,
};
