import { npmVersion } from '../needs.mjs';

/** @type {import('../stack.mjs').Stack} */
export const stack = {
  id: 'fastify',
  needs: { npm: 'node' },
  version: () => `Fastify ${npmVersion('node', 'fastify')}, @fastify/cors ${npmVersion('node', '@fastify/cors')}`,
  files: ({ port, snippet }) => ({
    'server.mjs': `import Fastify from 'fastify';
const app = Fastify();
${snippet ?? ''}
app.route({ method: ['GET', 'PUT'], url: '/api/items', handler: async (request, reply) => reply.header('X-Request-Id', 'r-1').send({}) });
app.get('/api/boom', async () => { throw new Error('boom'); });
app.get('/api/private', async (request, reply) => reply.code(401).send({}));
await app.listen({ port: ${port}, host: '127.0.0.1' });
`,
  }),
  start: () => ({ command: 'node', args: ['server.mjs'] }),
};
