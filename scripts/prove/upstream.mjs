import { createServer } from 'node:http';

/**
 * The backend of the proxies. It knows nothing of CORS, but for `/api/own`, where it says what the proxy must not
 * repeat.
 *
 * - `/api/items` 200, with `X-Request-Id`; `/api/own` the same with CORS headers for somebody else
 * - `/api/boom` 500, `/api/private` 401, anything else 404
 * - OPTIONS: 405, as of a backend that has no such route
 *
 * @param {number} port
 * @returns {Promise<() => void>} closes it
 */
export async function startUpstream(port) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://upstream');
    request.resume();
    response.setHeader('X-Request-Id', 'r-1');
    response.setHeader('Content-Type', 'application/json');
    if (request.method === 'OPTIONS') return response.writeHead(405).end('{}');
    if (pathname === '/api/own') response.setHeaders(new Headers(OWN));
    response.writeHead(STATUSES[pathname] ?? 404).end('{}');
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(null)));
  return () => server.closeAllConnections() ?? server.close();
}

/** @type {Readonly<Record<string, number>>} */
const STATUSES = { '/api/items': 200, '/api/own': 200, '/api/boom': 500, '/api/private': 401 };
const OWN = {
  'Access-Control-Allow-Origin': 'https://elsewhere.test',
  'Access-Control-Allow-Credentials': 'true',
  'Access-Control-Expose-Headers': 'X-Elsewhere',
};
