import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fill } from './cases/fill.mjs';
import { endpoints, pathOf } from './cases/index.mjs';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {import('./cases/fill.mjs').Origins} Origins */
/** @typedef {import('./cases/index.mjs').Answer} Answer */

/**
 * Starts the server of the demo page and two APIs beside it, on free ports of this machine.
 *
 * @returns {Promise<{ origins: Origins, close: () => void }>}
 */
export async function startServers() {
  const page = await listen();
  const crossSite = await listen();
  const sameSite = await listen();
  const closed = await listen();

  const origins = {
    page: `http://localhost:${page.port}`,
    'cross-site': `http://127.0.0.1:${crossSite.port}`,
    'same-site': `http://localhost:${sameSite.port}`,
    closed: `http://127.0.0.1:${closed.port}`,
  };
  closed.server.close();
  page.server.on('request', (request, response) => servePage(request, response, origins));
  for (const { server } of [crossSite, sameSite]) {
    server.on('request', (request, response) => serveCase(request, response, origins));
  }

  const servers = [page, crossSite, sameSite].map(({ server }) => server);
  return { origins, close: () => servers.forEach(stop) };
}

async function listen() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { server, port };
}

/** @param {import('node:http').Server} server */
function stop(server) {
  server.close();
  server.closeAllConnections();
}

/** What the servers say, by the first part of the path. */
const HOPS = new Map(endpoints().map(({ case: one, variant }) => [pathOf(one, variant), one.servers[variant]]));

/**
 * @param {Request} request
 * @param {Response} response
 * @param {Origins} origins
 */
function serveCase(request, response, origins) {
  const [, name, hop = '0'] = (request.url ?? '').split('/');
  const answers = HOPS.get(`/${name}`)?.[Number(hop)];
  const isPreflight = request.method === 'OPTIONS' && 'access-control-request-method' in request.headers;
  const answer = isPreflight ? answers?.preflight : answers?.response;
  request.resume();
  send(response, answer ?? { status: 404 }, isPreflight ? 204 : 200, origins);
}

/**
 * @param {Response} response
 * @param {Answer} answer
 * @param {number} usualStatus
 * @param {Origins} origins
 */
function send(response, answer, usualStatus, origins) {
  if (answer === 'drop') {
    response.destroy();
    return;
  }
  const { status = usualStatus, headers = [] } = answer;
  const hasBody = status !== 204 && (status < 300 || status >= 400);
  const body = status < 400 ? '{"hello":"page"}' : '{"error":"it broke"}';
  // A cached answer would hide what the server says now.
  const lines = [...headers, 'Cache-Control: no-store', ...(hasBody ? ['Content-Type: application/json'] : [])];
  response.writeHead(
    status,
    lines.flatMap((line) => splitOnce(fill(line, origins))),
  );
  response.end(hasBody ? body : '');
}

/** @param {string} line */
function splitOnce(line) {
  const colon = line.indexOf(': ');
  return [line.slice(0, colon), line.slice(colon + 2)];
}

const TYPES = new Map([
  ['html', 'text/html'],
  ['css', 'text/css'],
  ['mjs', 'text/javascript'],
  ['svg', 'image/svg+xml'],
]);

/**
 * Serves `page/` and `cases/`, and the origins under which the page finds the APIs.
 *
 * @param {Request} request
 * @param {Response} response
 * @param {Origins} origins
 */
function servePage(request, response, origins) {
  const path = request.url === '/' ? '/page/index.html' : (request.url ?? '');
  if (path === '/origins.json') {
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(origins));
    return;
  }
  const [, extension = ''] = path.match(/^\/(?:page|cases)\/[\w-]+\.(\w+)$/) ?? [];
  const type = TYPES.get(extension);
  const file = new URL(`.${path}`, import.meta.url);
  if (!type || !existsSync(file)) {
    response.writeHead(404).end();
    return;
  }
  response.setHeader('Content-Type', `${type}; charset=utf-8`);
  response.end(readFileSync(file));
}
