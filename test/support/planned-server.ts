import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer, Origins, PlannedExchange } from './plan.ts';

export interface PlannedServers {
  readonly origins: Origins;
  /** From now on also answers these; a URL that is planned twice keeps its first plan. */
  plan(exchanges: readonly Pick<PlannedExchange, 'hops'>[]): void;
  /** Puts a file on every origin, such as a page or a script. */
  file(path: string, type: string, text: string): void;
  close(): Promise<void>;
}

const EMPTY_PAGE = '<!doctype html><meta charset="utf-8"><title>agreement</title><link rel="icon" href="data:,">';

/**
 * Starts the page's server and two API servers on loopback, which answer as planned, byte for byte.
 * @param delay milliseconds before each answer
 */
export async function startPlannedServers(delay = 0): Promise<PlannedServers> {
  const preflights = new Map<string, Answer>();
  const answers = new Map<string, Answer>();
  const files = new Map([['/', { type: 'text/html', text: EMPTY_PAGE }]]);

  function respond(request: IncomingMessage, response: ServerResponse): void {
    request.resume();
    const key = `http://${request.headers.host}${request.url}`;
    const file = files.get(request.url ?? '');
    if (file) return void response.setHeader('Content-Type', file.type).end(file.text);
    const isPreflight = request.method === 'OPTIONS' && 'access-control-request-method' in request.headers;
    const answer = (isPreflight ? preflights : answers).get(key);
    // DevTools asks for things of its own, such as /.well-known/appspecific/com.chrome.devtools.json.
    if (!answer) return void response.writeHead(404).end();
    request.on('end', () => setTimeout(write, delay, response, answer));
  }

  const servers = await Promise.all([listen(respond), listen(respond), listen(respond)]);
  const [page, sameSite, crossSite] = servers.map((server) => (server.address() as AddressInfo).port);
  return {
    origins: {
      page: `http://localhost:${page}`,
      sameSite: `http://localhost:${sameSite}`,
      crossSite: `http://127.0.0.1:${crossSite}`,
    },
    plan(exchanges) {
      for (const hop of exchanges.flatMap(({ hops }) => hops)) {
        if (answers.has(hop.url)) continue;
        preflights.set(hop.url, hop.preflight);
        answers.set(hop.url, hop.answer);
      }
    },
    file: (path, type, text) => void files.set(path, { type, text }),
    async close() {
      for (const server of servers) server.closeAllConnections();
      await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
    },
  };
}

function listen(respond: (request: IncomingMessage, response: ServerResponse) => void): Promise<Server> {
  return new Promise((done) => {
    const server = createServer(respond);
    server.listen(0, () => done(server));
  });
}

/** Writes the answer past Node's own checks, which refuse the control characters that a hostile server sends. */
function write(response: ServerResponse, { status, headers, drop }: Answer): void {
  const { socket } = response;
  if (drop || !socket) {
    socket?.destroy();
    return;
  }
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const length = status === 204 || status === 304 ? '' : 'Content-Length: 0\r\n';
  socket.end(Buffer.from(`HTTP/1.1 ${status} Planned\r\n${lines}${length}Connection: close\r\n\r\n`, 'latin1'));
}
