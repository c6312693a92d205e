import { once } from 'node:events';
import {
  constants,
  createSecureServer,
  type IncomingHttpHeaders,
  type OutgoingHttpHeaders,
  type ServerHttp2Session,
  type ServerHttp2Stream,
} from 'node:http2';
import type { AddressInfo } from 'node:net';
import type { Certificate } from './certificate.ts';
import type { Answer } from './plan.ts';
import type { Transport } from './planned-server.ts';
import type { RawRequest } from './raw-server.ts';

/** HTTP/2 and nothing else, which browsers speak over TLS only. Header names are sent in lower case, as it wants them. */
export const overHttp2 = ({ key, cert }: Certificate): Transport => ({
  scheme: 'https',
  async listen(reply) {
    const sessions = new Set<ServerHttp2Session>();
    const server = createSecureServer({ key, cert });
    server.on('session', (session) => {
      sessions.add(session);
      session.on('close', () => sessions.delete(session));
    });
    server.on('stream', (stream: ServerHttp2Stream, headers: IncomingHttpHeaders) => {
      // A browser that gives up a request resets its stream.
      stream.on('error', () => undefined);
      stream.resume().on('end', () => reply(requestOf(headers), (answer, body) => send(stream, answer, body)));
    });
    await once(server.listen(0), 'listening');
    return {
      port: (server.address() as AddressInfo).port,
      close() {
        server.close();
        for (const session of sessions) session.destroy();
      },
    };
  },
});

function requestOf(headers: IncomingHttpHeaders): RawRequest {
  const named = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);
  const { ':method': method = '', ':path': target = '', ':authority': host = '' } = Object.fromEntries(named);
  return { method, target, headers: new Map([...named, ['host', host]]) };
}

function send(stream: ServerHttp2Stream, { status, headers, drop }: Answer, body = ''): void {
  if (stream.destroyed) return;
  if (drop) return void stream.close(constants.NGHTTP2_INTERNAL_ERROR);
  const lines: OutgoingHttpHeaders = { ':status': status };
  for (const [name, value] of headers) {
    const said = lines[name.toLowerCase()];
    lines[name.toLowerCase()] = said === undefined ? value : [String(said), value];
  }
  stream.respond(lines);
  stream.end(Buffer.from(body, 'latin1'));
}
