import type { Framework } from './framework.ts';
import { corsOptions } from './parts/cors-options.ts';

const NAMES = {
  origin: 'origin',
  methods: 'allowMethods',
  allowedHeaders: 'allowHeaders',
  exposedHeaders: 'exposeHeaders',
};

// Without names it reflects whatever is asked for; every page may send Accept anyway.
const NO_HEADERS = ['accept'];

export const hono: Framework = {
  id: 'hono',
  title: 'Hono',
  group: 'Node',
  syntax: 'javascript',
  where: 'The file that creates the app: before authentication and all routes; routes above it get no header.',
  trap: "`origin: '*'` with `credentials: true` is sent as it is, and every browser refuses it. With no `allowHeaders` it allows whatever is asked for.",
  check:
    'An OPTIONS with Origin and Access-Control-Request-Method is answered 2xx with Access-Control-Allow-Origin, without any credentials.',
  proof: { kind: 'proved', version: 'Hono 4.13.19, @hono/node-server 2.1.8' },
  docs: 'https://hono.dev/docs/middleware/builtin/cors',
  snippet: (policy) => `import { cors } from 'hono/cors';

app.use(
  cors({
${corsOptions(policy, '    ', NAMES, NO_HEADERS)}
  }),
);
`,
};
