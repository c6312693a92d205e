import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The response header that makes every preflight recognisable. */
export const NUMBER = 'X-Preflight-Number';

/**
 * Starts a server that numbers the preflights it answers, each a little later or sooner than the one before.
 * `/allow/…` lets everything through, `/refuse/…` nothing, `/redirect/…` leads to `/allow/…` on `elsewhere`, and `/`
 * is an empty page. Preflights are never cached.
 */
export async function startNumberingServer(elsewhere = ''): Promise<{ origin: string; close(): void }> {
  let preflights = 0;

  function respond(request: IncomingMessage, response: ServerResponse): void {
    const { origin = '*' } = request.headers;
    const [, kind, rest] = /^\/(\w+)\/(.*)$/.exec(request.url ?? '') ?? [];
    if (request.method !== 'OPTIONS') {
      if (kind === undefined) return void response.setHeader('Content-Type', 'text/html').end('<!doctype html>');
      response.setHeader('Access-Control-Allow-Origin', origin);
      if (kind === 'redirect') response.writeHead(307, { Location: `${elsewhere}/allow/${rest}` });
      return void response.end();
    }
    const number = preflights++;
    response.setHeader(NUMBER, String(number));
    response.setHeader('Access-Control-Max-Age', '0');
    if (kind !== 'refuse') {
      response.setHeader('Access-Control-Allow-Origin', origin);
      response.setHeader('Access-Control-Allow-Methods', '*');
      response.setHeader('Access-Control-Allow-Headers', '*');
    }
    setTimeout(() => response.writeHead(204).end(), (number * 7) % 19);
  }

  const server = await new Promise<Server>((done) => {
    const started = createServer(respond).listen(0, () => done(started));
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
