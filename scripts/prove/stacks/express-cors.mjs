import { npmVersion } from '../needs.mjs';

/** @type {import('../stack.mjs').Stack} */
export const stack = {
  id: 'express-cors',
  needs: { npm: 'node' },
  version: () => `Express ${npmVersion('node', 'express')}, cors ${npmVersion('node', 'cors')}`,
  files: ({ port, snippet }) => ({
    'server.mjs': `import express from 'express';
const app = express();
${(snippet ?? '').replace(/^import express.*$/m, '').replace(/^const app.*$/m, '')}
app.all('/api/items', (request, response) => response.set('X-Request-Id', 'r-1').json({}));
app.get('/api/boom', () => { throw new Error('boom'); });
app.get('/api/private', (request, response) => response.status(401).json({}));
app.listen(${port}, '127.0.0.1');
`,
  }),
  start: () => ({ command: 'node', args: ['server.mjs'] }),
};
