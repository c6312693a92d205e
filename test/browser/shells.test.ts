import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installFromDebian, isWithinReach } from '../../scripts/prove/needs.mjs';
import type { Hop } from '../../src/exchange/exchange.ts';
import { argumentsOf } from '../../src/exports/curl/command.ts';
import { curlPosix } from '../../src/exports/curl/posix.ts';
import { shellTest } from '../../src/exports/curl/shell-test.ts';
import type { Explained } from '../../src/exports/explain.ts';
import type { ExportFormat } from '../../src/exports/material.ts';
import { reproOf } from '../../src/exports/repro.ts';
import { hostileExchanges } from '../support/hostile-exchange.ts';
import { type RawServer, startRawServer, type WireRequest } from '../support/raw-server.ts';
import { explainOne, writeOne } from '../support/repro-runs.ts';
import { runShell, SHELLS, type Shell } from '../support/shells.ts';
import { wireBytes } from '../support/wire-bytes.ts';

const SEED = Number(process.env.SEED ?? Date.now() % 2 ** 31);
/** For each shell. */
const EXCHANGES = Number(process.env.EXCHANGES ?? 150);
const BATCH = 50;
/** On a machine that does much else. */
const MINUTES = 600_000;

const APT = SHELLS.map(({ apt }) => apt);

let folder: string;

/** Allows whatever is asked for, so that the actual request follows. */
const allowing = ({ headers }: WireRequest): string =>
  [
    'HTTP/1.1 204 No Content',
    `Access-Control-Allow-Origin: ${headers.get('origin')}`,
    'Access-Control-Allow-Credentials: true',
    `Access-Control-Allow-Methods: ${headers.get('access-control-request-method') ?? ''}`,
    `Access-Control-Allow-Headers: ${headers.get('access-control-request-headers') ?? ''}`,
    'Connection: close\r\n\r\n',
  ].join('\r\n');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cors-verdict-shells-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Notes what it is asked for, by the number that the path begins with. */
async function startServer(): Promise<RawServer & { readonly received: ReadonlyMap<string, readonly WireRequest[]> }> {
  const received = new Map<string, WireRequest[]>();
  const server = await startRawServer((request, socket) => {
    const [, id = ''] = request.target.split('/');
    received.set(id, [...(received.get(id) ?? []), request]);
    socket.end(Buffer.from(allowing(request), 'latin1'));
  });
  return { ...server, received };
}

const isOfClient = (line: string): boolean => /^(?:host|content-length):/i.test(line);

const asWire = ({ method, target, lines, body }: WireRequest) => ({
  method,
  target,
  lines: lines.filter((line) => !isOfClient(line)),
  body,
});

/** What the browser sent for a hop, by its facts alone. */
function sentBy({ url, method, preflight, requestHeaders, body }: Hop) {
  const linesOf = (headers: Hop['requestHeaders']) =>
    (headers ?? []).map(([name, value]) => wireBytes(value === '' ? `${name}:` : `${name}: ${value}`));
  const target = url.slice(new URL(url).origin.length).replace(/#.*$/, '');
  return [
    { method: 'OPTIONS', target, lines: linesOf(preflight?.requestHeaders ?? []), body: '' },
    { method, target, lines: linesOf(requestHeaders), body: wireBytes(body?.text ?? '') },
  ];
}

/** A script ends its shell, so each has one of its own. */
const inOneFile = (scripts: readonly string[]): string => scripts.map((script) => `(\n${script}\n)\n`).join('');

/** Some of many at a time: a shell is slow that has read a file of megabytes. */
const batchesOf = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / BATCH) }, (_, at) => all.slice(at * BATCH, (at + 1) * BATCH));

async function sendAll(shell: Shell, format: ExportFormat) {
  const wrong: unknown[] = [];
  const { port, received, close } = await startServer();
  const exchanges = hostileExchanges(SEED, EXCHANGES, `http://127.0.0.1:${port}`);
  const cwd = join(folder, `${shell.name}-${format.id}`);
  mkdirSync(cwd);
  for (const batch of batchesOf(exchanges)) {
    const file = `${cwd}.sh`;
    writeFileSync(file, inOneFile(batch.map((exchange) => writeOne(format, explainOne(exchange)))));
    const { code, out, err } = await runShell(shell, file, cwd);
    if (code !== 0 || err !== '' || /✗|not ok/.test(out)) wrong.push({ code, err, out: out.slice(-2000) });
    for (const { id, hops } of batch) {
      const got = (received.get(id) ?? []).map(asWire);
      const wanted = hops.flatMap(sentBy);
      if (JSON.stringify(got) !== JSON.stringify(wanted)) wrong.push({ got, wanted });
    }
  }
  close();
  return { wrong: wrong.slice(0, 2), left: readdirSync(cwd) };
}

/** In the place of curl a function that notes what it is given, and in that of awk one that is content. */
const stubs = (noted: string): string => `
curl() { printf '%s\\0' "$#" "$@" >>${noted}; }
awk() { while read -r line; do :; done; }
`;

/** The arguments that the shell gave to curl, command by command, a byte a character. */
async function argumentsIn(shell: Shell, all: readonly Explained[]): Promise<unknown> {
  const cwd = join(folder, `${shell.name}-arguments`);
  mkdirSync(cwd);
  const noted = `${cwd}.noted`;
  const told: string[] = [];
  for (const batch of batchesOf(all)) {
    writeFileSync(`${cwd}.sh`, stubs(noted) + inOneFile(batch.map((one) => writeOne(shellTest, one))));
    const { code, err } = await runShell(shell, `${cwd}.sh`, cwd);
    if (code !== 0 || err !== '') told.push(`${code} ${err}`);
  }
  const words = readFileSync(noted, 'latin1').split('\0');
  const commands: string[][] = [];
  for (let at = 0; at < words.length - 1; at += 1 + Number(words[at])) {
    commands.push(words.slice(at + 1, at + 1 + Number(words[at])));
  }
  return { told, left: readdirSync(cwd), commands };
}

describe.skipIf(!isWithinReach(APT))(`hostile exchanges, with nothing else run (SEED=${SEED}):`, () => {
  beforeAll(async () => {
    expect(await installFromDebian(APT)).toBeNull();
  }, 300_000);

  const rows = SHELLS.map((shell, index) => [shell.name, index % 2 === 0 ? curlPosix : shellTest, shell] as const);
  test.each(rows)(
    `${EXCHANGES} arrive byte for byte from %s`,
    async (_, format, shell) => {
      expect(await sendAll(shell, format)).toEqual({ wrong: [], left: [] });
    },
    MINUTES,
  );

  const MANY = EXCHANGES * 8;
  describe(`${MANY} are the arguments of curl in`, () => {
    const all = hostileExchanges(SEED + 1, MANY, 'https://api.example.net').map(explainOne);
    const commands = all.flatMap((one) => reproOf(one).steps).map((step) => argumentsOf(step).flat().map(wireBytes));

    test.each(SHELLS.map((shell) => [shell.name, shell] as const))(
      '%s',
      async (_, shell) => {
        expect(await argumentsIn(shell, all)).toEqual({ told: [], left: [], commands });
      },
      MINUTES,
    );
  });
});
