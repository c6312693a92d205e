// A page on localhost and an API on 127.0.0.1, in a process of their own so that they wait for nobody.
import { createServer } from 'node:http';

const server = createServer((request, response) => {
  if (!request.url?.startsWith('/api/')) {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>bench</title>');
    return;
  }
  response.setHeader('Access-Control-Allow-Origin', request.headers.origin ?? '*');
  response.setHeader('Vary', 'Origin');
  if (request.method !== 'OPTIONS') {
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Content-Type', 'application/json');
    response.end('{"ok":true}');
    return;
  }
  response.setHeader('Access-Control-Allow-Methods', 'PUT');
  response.setHeader('Access-Control-Allow-Headers', 'content-type');
  response.setHeader('Access-Control-Max-Age', '0');
  response.writeHead(204).end();
});

server.keepAliveTimeout = 600_000;
server.listen(0, () => {
  const address = server.address();
  if (address && typeof address === 'object') process.send?.(address.port);
});
