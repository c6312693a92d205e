import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { installHurl, isHurlWithinReach } from '../../scripts/hurl.mjs';
import type { Exchange } from '../../src/exchange/exchange.ts';
import { hurlTest } from '../../src/exports/regression-tests/hurl.ts';
import { hostileExchanges } from '../support/hostile-exchange.ts';
import { materialOf } from '../support/material.ts';
import { type RawServer, startRawServer, type WireRequest } from '../support/raw-server.ts';

const SEED = Number(process.env.SEED ?? Date.now() % 2 ** 31);
const EXCHANGES = Number(process.env.EXCHANGES ?? 500);
const FOLDER = '.cache/hurl-wire';

let server: RawServer;
const received = new Map<string, WireRequest>();

beforeAll(async () => {
  server = await startRawServer((request, socket) => {
    if (request.method !== 'OPTIONS') received.set(request.target.split('/')[1] ?? '', request);
    const asked = (name: string) => request.headers.get(`access-control-request-${name}`) ?? '';
    const lines = [
      `Access-Control-Allow-Origin: ${request.headers.get('origin')}`,
      'Access-Control-Allow-Credentials: true',
      `Access-Control-Allow-Methods: ${asked('method')}`,
      `Access-Control-Allow-Headers: ${asked('headers')}`,
    ];
    socket.end(Buffer.from(['HTTP/1.1 204 No Content', ...lines, 'Connection: close\r\n\r\n'].join('\r\n'), 'latin1'));
  });
});

afterAll(() => server?.close());

const utf8 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

/** Hurl adds these where the file does not say them. */
const isOfHurl = (line: string): boolean => /^(?:host|content-length|accept|user-agent):/i.test(line);

/** What has to arrive; values that are no UTF-8 are left out of the file, which says so. */
function wantedOf({ hops: [hop] }: Exchange) {
  const sendable = (hop?.requestHeaders ?? []).filter(([, value]) => !/\p{Cs}/u.test(value));
  const lines = sendable.map(([name, value]) => utf8(value === '' ? `${name}:` : `${name}: ${value}`));
  const url = hop?.url ?? '';
  return {
    target: url.slice(new URL(url).origin.length).replace(/#.*$/, ''),
    lines: lines.filter((line) => !isOfHurl(line)).sort(),
    body: utf8((hop?.body?.text ?? '').replace(/\p{Cs}/gu, '\ufffd')),
  };
}

const gotOf = ({ target, lines, body }: WireRequest) => ({
  target,
  lines: lines.filter((line) => !isOfHurl(line)).sort(),
  body,
});

test.skipIf(!isHurlWithinReach())(
  `${EXCHANGES} hostile exchanges arrive from Hurl as the browser sent them (SEED=${SEED})`,
  async () => {
    const { command, args } = await installHurl();
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
    const exchanges = hostileExchanges(SEED, EXCHANGES, `http://127.0.0.1:${server.port}`).filter(({ hops: [hop] }) =>
      /^[A-Z]+$/.test(hop?.method ?? ''),
    );
    for (const exchange of exchanges) {
      writeFileSync(`${FOLDER}/${exchange.id}.hurl`, hurlTest.write(materialOf(exchange)));
    }
    const files = exchanges.map(({ id }) => `${FOLDER}/${id}.hurl`);
    const { stderr } = await promisify(execFile)(command, [...args, '--test', '--no-color', ...files], {
      maxBuffer: 2 ** 28,
    }).catch((error: { stderr: string }) => error);
    expect(stderr.match(/^(?:error|Failure).*(?:\n.*){5}/m)?.[0] ?? '').toBe('');
    const wrong = exchanges.flatMap((exchange) => {
      const request = received.get(exchange.id);
      const [got, wanted] = [request && gotOf(request), wantedOf(exchange)];
      return JSON.stringify(got) === JSON.stringify(wanted) ? [] : [{ got, wanted }];
    });
    expect(exchanges.length).toBeGreaterThan(EXCHANGES / 3);
    expect(wrong.slice(0, 2)).toEqual([]);
  },
);
