import { npmVersion } from '../needs.mjs';

/** @type {import('../stack.mjs').Stack} */
export const stack = {
  id: 'vite-cors',
  // Vite allows pages of this machine by itself.
  fails: { cause: 'origin-not-allowed' },
  needs: { npm: 'dev' },
  version: () => `Vite ${npmVersion('dev', 'vite')}`,
  files: ({ port, snippet }) => ({
    'vite.config.mjs': snippet ?? 'export default {};',
    'server.mjs': `import { createServer } from 'vite';
const STATUSES = { '/api/items': 200, '/api/private': 401 };
const api = {
  name: 'api',
  // What this returns comes after Vite's own middlewares, cors among them.
  configureServer: (server) => () => {
    server.middlewares.use((req, res, next) => {
      const { pathname } = new URL(req.originalUrl ?? req.url, 'http://server');
      if (pathname === '/api/boom') throw new Error('boom');
      const status = STATUSES[pathname];
      if (!status || req.method === 'OPTIONS') return next();
      res.writeHead(status, { 'Content-Type': 'application/json', 'X-Request-Id': 'r-1' }).end('{}');
    });
  },
};
const server = await createServer({
  appType: 'custom',
  configFile: 'vite.config.mjs',
  logLevel: 'silent',
  plugins: [api],
  server: { host: '127.0.0.1', port: ${port}, strictPort: true },
});
await server.listen();
`,
  }),
  start: () => ({ command: 'node', args: ['server.mjs'] }),
};
