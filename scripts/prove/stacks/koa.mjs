import { npmVersion } from '../needs.mjs';

/** @type {import('../stack.mjs').Stack} */
export const stack = {
  id: 'koa',
  needs: { npm: 'node' },
  version: () => `Koa ${npmVersion('node', 'koa')}, @koa/cors ${npmVersion('node', '@koa/cors')}`,
  files: ({ port, snippet }) => ({
    'server.mjs': `import Koa from 'koa';
const app = new Koa();
app.silent = true;
${snippet ?? ''}
app.use((ctx) => {
  if (ctx.path === '/api/boom') throw new Error('boom');
  if (ctx.path === '/api/private') ctx.throw(401);
  if (ctx.path !== '/api/items' || !['GET', 'PUT'].includes(ctx.method)) return;
  ctx.set('X-Request-Id', 'r-1');
  ctx.body = {};
});
app.listen(${port}, '127.0.0.1');
`,
  }),
  start: () => ({ command: 'node', args: ['server.mjs'] }),
};
