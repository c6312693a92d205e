/** @type {import('../stack.mjs').Stack} */
export const stack = {
  id: 'node-http',
  needs: {},
  version: () => `Node ${process.versions.node}`,
  files: ({ port, snippet }) => ({
    'server.mjs': `import { createServer } from 'node:http';
${snippet ?? 'const cors = () => false;'}
const STATUSES = { '/api/items': 200, '/api/boom': 500, '/api/private': 401 };
createServer((req, res) => {
  if (cors(req, res)) return;
  const { pathname } = new URL(req.url, 'http://server');
  res.writeHead(STATUSES[pathname] ?? 404, { 'Content-Type': 'application/json', 'X-Request-Id': 'r-1' }).end('{}');
}).listen(${port}, '127.0.0.1');
`,
  }),
  start: () => ({ command: 'node', args: ['server.mjs'] }),
};
