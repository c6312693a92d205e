import { npmVersion } from '../needs.mjs';

/** @type {import('../stack.mjs').Stack} */
export const stack = {
  id: 'webpack-cors',
  needs: { npm: 'dev' },
  version: () => `webpack-dev-server ${npmVersion('dev', 'webpack-dev-server')}`,
  files: ({ port, snippet }) => ({
    'dev-server.mjs': snippet === null ? 'export const devServer = {};' : `${snippet}export { devServer };`,
    'index.js': '',
    'server.mjs': `import webpack from 'webpack';
import WebpackDevServer from 'webpack-dev-server';
import { devServer } from './dev-server.mjs';
const STATUSES = { '/api/items': 200, '/api/private': 401 };
const api = (req, res, next) => {
  const { pathname } = new URL(req.url, 'http://server');
  if (pathname === '/api/boom') throw new Error('boom');
  const status = STATUSES[pathname];
  if (!status || req.method === 'OPTIONS') return next();
  res.writeHead(status, { 'Content-Type': 'application/json', 'X-Request-Id': 'r-1' }).end('{}');
};
const setupMiddlewares = (middlewares, server) => {
  const all = [...middlewares, { name: 'api', middleware: api }];
  return devServer.setupMiddlewares?.(all, server) ?? all;
};
const compiler = webpack({ mode: 'development', entry: './index.js', context: import.meta.dirname });
const options = { ...devServer, setupMiddlewares, host: '127.0.0.1', port: ${port}, client: false, hot: false };
await new WebpackDevServer(options, compiler).start();
`,
  }),
  start: () => ({ command: 'node', args: ['server.mjs'] }),
};
