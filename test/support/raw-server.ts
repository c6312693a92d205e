import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { Certificate } from './certificate.ts';

/** A request as it stood on the wire. */
export interface RawRequest {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
}

/** The same with all that came, a byte a character. */
export interface WireRequest extends RawRequest {
  /** Its header lines, in order. */
  readonly lines: readonly string[];
  readonly body: string;
}

/** Answers one request by writing to the socket, or by destroying it. */
export type Respond = (request: WireRequest, socket: Socket) => void;

export interface RawServer {
  readonly port: number;
  close(): void;
}

/**
 * An HTTP/1.1 server without opinions, one request a connection: Node's own refuses methods it does not know (`patch`)
 * and header values that a hostile server sends.
 * @param certificate speaks TLS with it
 */
export async function startRawServer(respond: Respond, certificate?: Certificate): Promise<RawServer> {
  const sockets = new Set<Socket>();
  const server = certificate ? createTlsServer(certificate, serve) : createServer(serve);

  function serve(socket: Socket): void {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // A browser that gives up a request resets its connection; the request is then simply not answered.
    socket.on('error', () => socket.destroy());
    let received = '';
    socket.on('data', function read(chunk: Buffer) {
      received += chunk.toString('latin1');
      const request = parse(received);
      if (!request) return;
      socket.off('data', read);
      respond(request, socket);
    });
  }

  await new Promise<void>((done) => server.listen(0, done));
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** A port where nothing listens. */
export async function closedPort(): Promise<number> {
  const server = await startRawServer(() => undefined);
  server.close();
  return server.port;
}

/** Null until the whole request is there. */
function parse(received: string): WireRequest | null {
  const end = received.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const [first = '', ...lines] = received.slice(0, end).split('\r\n');
  const headers = new Map(
    lines.map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  const body = received.slice(end + 4);
  if (body.length < Number(headers.get('content-length') ?? 0)) return null;
  const [method = '', target = ''] = first.split(' ');
  return { method, target, headers, lines, body };
}
