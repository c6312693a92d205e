import type { Socket } from 'node:net';
import type { Certificate } from './certificate.ts';
import type { Answer, Origins, PlannedExchange, PlannedHop } from './plan.ts';
import { type RawRequest, type RawServer, startRawServer } from './raw-server.ts';

export interface PlannedServers {
  readonly origins: Origins;
  /** From now on also answers these; a URL that is planned twice keeps its first plan. */
  plan(exchanges: readonly Pick<PlannedExchange, 'hops'>[]): void;
  /** From now on answers as these say, also where they were planned otherwise. */
  replan(exchanges: readonly Pick<PlannedExchange, 'hops'>[]): void;
  /** How often the servers were asked for leave to this URL. */
  preflightsOf(url: string): number;
  /** Keeps back what is answered at this URL until the function that it returns is called. */
  hold(url: string): () => void;
  /** Puts a file on every origin, such as a page or a script. */
  file(path: string, type: string, text: string): void;
  close(): void;
}

const EMPTY_PAGE = '<!doctype html><meta charset="utf-8"><title>agreement</title><link rel="icon" href="data:,">';

/** DevTools asks for things of its own, such as /.well-known/appspecific/com.chrome.devtools.json. */
const NOT_FOUND: Answer = { status: 404, headers: [] };

/** Decides on the answer to one request, and sends it. */
type Reply = (request: RawRequest, send: Send) => void;

/** Sends an answer, byte for byte. */
type Send = (answer: Answer, body?: string) => void;

/** How requests and answers travel. */
export interface Transport {
  readonly scheme: 'http' | 'https';
  listen(reply: Reply): Promise<RawServer>;
}

/** @param certificate speaks TLS with it */
export const overHttp1 = (certificate?: Certificate): Transport => ({
  scheme: certificate ? 'https' : 'http',
  listen: (reply) =>
    startRawServer((request, socket) => {
      reply(request, (answer, body) => write(socket, answer, body));
    }, certificate),
});

/**
 * Starts the page's server and two API servers on loopback, which answer as planned, byte for byte.
 * @param delay milliseconds before each answer
 */
export async function startPlannedServers(delay = 0, { scheme, listen } = overHttp1()): Promise<PlannedServers> {
  const preflights = new Map<string, Answer>();
  const answers = new Map<string, Answer>();
  const asked = new Map<string, number>();
  const held = new Map<string, Promise<void>>();
  const files = new Map([['/', { type: 'text/html', text: EMPTY_PAGE }]]);

  function reply({ method, target, headers }: RawRequest, send: Send): void {
    const key = `${scheme}://${headers.get('host')}${target}`;
    const file = files.get(target);
    if (file && !answers.has(key)) return void send({ status: 200, headers: [['Content-Type', file.type]] }, file.text);
    const isPreflight = method === 'OPTIONS' && headers.has('access-control-request-method');
    if (isPreflight) asked.set(key, (asked.get(key) ?? 0) + 1);
    const answer = (isPreflight ? preflights : answers).get(key) ?? NOT_FOUND;
    const saying = (headers.has('if-none-match') && answer.revalidated) || answer;
    const waitsFor = held.get(key);
    if (waitsFor) void waitsFor.then(() => send(saying));
    else setTimeout(send, delay, saying);
  }

  function planOne({ url, preflight, answer }: PlannedHop): void {
    preflights.set(keyOf(url), preflight);
    answers.set(keyOf(url), answer);
  }

  const servers = await Promise.all([listen(reply), listen(reply), listen(reply)]);
  const [page, sameSite, crossSite] = servers.map(({ port }) => port);
  return {
    origins: {
      page: `${scheme}://localhost:${page}`,
      sameSite: `${scheme}://localhost:${sameSite}`,
      crossSite: `${scheme}://127.0.0.1:${crossSite}`,
    },
    plan(exchanges) {
      for (const hop of exchanges.flatMap(({ hops }) => hops)) if (!answers.has(keyOf(hop.url))) planOne(hop);
    },
    replan: (exchanges) => exchanges.flatMap(({ hops }) => hops).forEach(planOne),
    preflightsOf: (url) => asked.get(url) ?? 0,
    hold(url) {
      let release = () => {};
      held.set(url, new Promise((done) => (release = done)));
      return release;
    },
    file: (path, type, text) => void files.set(path, { type, text }),
    close: () => servers.forEach((server) => void server.close()),
  };
}

function keyOf(url: string): string {
  const key = new URL(url);
  key.hash = '';
  return key.href;
}

function write(socket: Socket, { status, headers, drop }: Answer, body = ''): void {
  if (drop) return void socket.destroy();
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const length = status === 204 || status === 304 ? '' : `Content-Length: ${Buffer.byteLength(body, 'latin1')}\r\n`;
  const head = `HTTP/1.1 ${status} Planned\r\n${lines}${length}Connection: close\r\n\r\n`;
  socket.end(Buffer.from(head + body, 'latin1'));
}
