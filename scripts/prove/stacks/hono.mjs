import { npmVersion } from '../needs.mjs';

/** @type {import('../stack.mjs').Stack} */
export const stack = {
  id: 'hono',
  needs: { npm: 'node' },
  version: () => `Hono ${npmVersion('node', 'hono')}, @hono/node-server ${npmVersion('node', '@hono/node-server')}`,
  files: ({ port, snippet }) => ({
    'server.mjs': `import { serve } from '@hono/node-server';
import { Hono } from 'hono';
const app = new Hono();
${snippet ?? ''}
app.on(['GET', 'PUT'], '/api/items', (c) => c.json({}, 200, { 'X-Request-Id': 'r-1' }));
app.get('/api/boom', () => { throw new Error('boom'); });
app.get('/api/private', (c) => c.json({}, 401));
serve({ fetch: app.fetch, port: ${port}, hostname: '127.0.0.1' });
`,
  }),
  start: () => ({ command: 'node', args: ['server.mjs'] }),
};
