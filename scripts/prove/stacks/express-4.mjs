import { npmVersion } from '../needs.mjs';

/** @type {import('../stack.mjs').Stack} */
export const stack = {
  id: 'express-4',
  framework: 'express-cors',
  needs: { npm: 'node' },
  version: () => `Express ${npmVersion('node', 'express4')}, cors ${npmVersion('node', 'cors')}`,
  files: ({ port, snippet }) => ({
    'server.mjs': `import express from 'express4';
const app = express();
${snippet ?? ''}
app.all('/api/items', (request, response) => response.set('X-Request-Id', 'r-1').json({}));
app.get('/api/boom', () => { throw new Error('boom'); });
app.get('/api/private', (request, response) => response.status(401).json({}));
app.listen(${port}, '127.0.0.1');
`,
  }),
  start: () => ({ command: 'node', args: ['server.mjs'] }),
};
