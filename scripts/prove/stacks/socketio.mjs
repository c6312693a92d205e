import { npmVersion } from '../needs.mjs';

/** @type {import('../stack.mjs').Stack} */
export const stack = {
  id: 'socketio',
  needs: { npm: 'node' },
  requests: {
    items: {
      path: '/socket.io/?EIO=4&transport=polling',
      headers: { 'x-demo': '1', authorization: 'Bearer token-of-a-test' },
    },
  },
  exceptions: {
    missing: { blocked: 'only /socket.io/ is covered: the rest is of the app' },
    boom: { none: 'no handler of its own runs in a handshake' },
    private: { none: 'no handler of its own runs in a handshake' },
  },
  version: () => `Socket.IO ${npmVersion('node', 'socket.io')}`,
  files: ({ port, snippet }) => ({
    'server.mjs': `import { createServer } from 'node:http';
import { Server } from 'socket.io';
const httpServer = createServer((req, res) => res.writeHead(404).end());
${snippet ?? 'const io = new Server(httpServer);'}
io.engine.on('headers', (headers) => { headers['X-Request-Id'] = 'r-1'; });
httpServer.listen(${port}, '127.0.0.1');
`,
  }),
  start: () => ({ command: 'node', args: ['server.mjs'] }),
};
