import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { installFromDebian, isWithinReach } from '../../scripts/prove/needs.mjs';
import { waitFor } from '../../scripts/wait-for.mjs';
import type { Exchange } from '../../src/exchange/exchange.ts';
import { curlPosix } from '../../src/exports/curl/posix.ts';
import { shellTest } from '../../src/exports/curl/shell-test.ts';
import { explainAll } from '../../src/exports/explain.ts';
import type { ExportFormat } from '../../src/exports/material.ts';
import { redactExchanges } from '../../src/exports/redact/index.ts';
import { exchange, failed, OTHER, PAGE } from '../support/exchange.ts';
import { type PlannedServers, startPlannedServers } from '../support/planned-server.ts';
import { startRawServer } from '../support/raw-server.ts';
import { explainOne, HEAD, movedTo, planOf, writeOne } from '../support/repro-runs.ts';
import { type Ran, runShell, SHELLS, type Shell } from '../support/shells.ts';

const [BASH, DASH, ZSH, BUSYBOX] = SHELLS as [Shell, Shell, Shell, Shell];

let folder: string;
let servers: PlannedServers;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cors-verdict-scripts-'));
  mkdirSync(join(folder, 'cwd'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(async () => {
  servers = await startPlannedServers();
});
afterEach(() => servers.close());

/** The exchange as it was with our servers, which answer so again. */
function planned(short: Exchange): Exchange {
  const moved = movedTo(servers.origins, short);
  servers.plan([planOf(moved)]);
  return moved;
}

async function run(script: string, env = {}): Promise<Ran> {
  const file = join(folder, 'script.sh');
  writeFileSync(file, script);
  const ran = await runShell(DASH, file, join(folder, 'cwd'), env);
  return { ...ran, out: ran.out.replace(/:\d{4,5}\b/g, ':0') };
}

const PREFLIGHT = { asks: 'x-#a', acao: PAGE, acam: 'PUT', acah: 'x-#a' } as const;
const PUT = { method: 'PUT', sends: { 'X-#a': '1' } } as const;

test('a shell test tells what it finds as TAP, and skips what a browser does not do', async () => {
  const blocked = failed({ hops: [{ ...PUT, preflight: { ...PREFLIGHT, acah: 'x-b' } }] });
  const { out, code } = await run(writeOne(shellTest, explainOne(planned(blocked))));
  expect({ code, out }).toEqual({
    code: 1,
    out: `TAP version 13
1..9
# The preflight, as the browser sent it
ok 1 - Location leads nowhere
ok 2 - Access-Control-Allow-Origin is http://localhost:0 or *
ok 3 - Status is from 200 to 299
ok 4 - Access-Control-Allow-Methods is a comma-separated list
ok 5 - Access-Control-Allow-Headers is a comma-separated list
ok 6 - Access-Control-Allow-Methods lists PUT or *
not ok 7 - Access-Control-Allow-Headers lists x-\\#a or *
  # it is x-b
ok 8 # SKIP a browser stops before this
ok 9 # SKIP a browser stops before this
`,
  });
});

const REDIRECTED = exchange({
  hops: [
    { answer: { status: 302, acao: '*', location: `${OTHER}/there` } },
    { url: `${OTHER}/there`, sends: { Origin: 'null' }, answer: { acao: '*' } },
  ],
});

test.each<[what: string, format: ExportFormat, last: string]>([
  ['curl', curlPosix, 'CORS: this redirects no more, and a browser lets the page have it.'],
  ['a shell test', shellTest, 'ok 4 # SKIP a browser stops before this'],
])('of a redirect that is none any more, %s is content with the answer', async (_, format, last) => {
  const script = writeOne(format, explainOne(movedTo(servers.origins, REDIRECTED)));
  const [first] = planOf(movedTo(servers.origins, REDIRECTED)).hops;
  if (first) servers.plan([{ hops: [{ ...first, answer: { ...first.answer, status: 200 } }] }]);
  const { out, code } = await run(script);
  expect({ code, last: out.trimEnd().split('\n').at(-1) }).toEqual({ code: 0, last });
});

test.each<[what: string, format: ExportFormat, told: string]>([
  ['curl', curlPosix, '   ✗ curl got no answer: its exit code is 52'],
  ['a shell test', shellTest, 'Bail out! curl got no answer: its exit code is 52'],
])('where there is no answer %s says so, and ends with 2', async (_, format, told) => {
  const one = movedTo(servers.origins, REDIRECTED);
  const dropped = { status: 0, headers: [], drop: true } as const;
  servers.plan([{ hops: [{ url: one.hops[0]?.url ?? '', preflight: dropped, answer: dropped }] }]);
  const { out, err, code } = await run(writeOne(format, explainOne(one)));
  expect({ code, told: out.split('\n').includes(told), err }).toEqual({
    code: 2,
    told: true,
    err: 'curl: (52) Empty reply from server\n',
  });
});

test('without a secret that was left out nothing is sent; with it, it is what the browser sent', async () => {
  const received: (string | undefined)[] = [];
  const server = await startRawServer(({ headers }, socket) => {
    received.push(headers.get('authorization'));
    socket.end('HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nConnection: close\r\n\r\n');
  });
  const secret = 'abcdef0123456789';
  const url = `http://127.0.0.1:${server.port}/`;
  const { exchanges, placeholders } = redactExchanges([
    exchange({ hops: [{ url, sends: { Authorization: `Bearer ${secret}` }, answer: { acao: '*' } }] }),
  ]);
  const exported = explainAll(exchanges);
  const script = curlPosix.write({ exported, history: exported, placeholders, head: HEAD });
  const [name = ''] = placeholders.map((placeholder) => placeholder.name);
  const without = await run(script);
  const withIt = await run(script, { [name]: secret });
  server.close();
  expect([without.code, without.out, without.err.replace(/^sh: \d+: /, '')]).toEqual([
    2,
    '',
    `${name}: is not set: export it first\n`,
  ]);
  expect([withIt.code, received]).toEqual([0, [`Bearer ${secret}`]]);
});

const INTERACTIVE: readonly (readonly [name: string, shell: Shell, args: string])[] = [
  ['bash', BASH, '--norc --noprofile -i'],
  ['zsh', ZSH, '-f -i'],
  ['dash', DASH, '-i'],
  ['busybox', BUSYBOX, 'sh -i'],
];

describe.skipIf(!isWithinReach(['zsh', 'busybox']))(
  'pasted into an interactive shell, it ends and leaves the shell:',
  () => {
    beforeAll(async () => {
      expect(await installFromDebian(['zsh', 'busybox'])).toBeNull();
    }, 300_000);

    test.each(INTERACTIVE)('%s', async (_, { path }, args) => {
      const blocked = planned(failed({ hops: [{ ...PUT, preflight: { ...PREFLIGHT, acao: 'null' } }] }));
      // A terminal of its own, in which the shell is interactive.
      const child = spawn('script', ['-qec', `${path} ${args}`, '/dev/null'], {
        cwd: join(folder, 'cwd'),
        env: { PATH: process.env.PATH, PS1: 'ready> ', HISTFILE: '', HOME: folder, TERM: 'dumb' },
      });
      let shown = '';
      child.stdout.on('data', (part) => {
        shown += part;
      });
      await waitFor('the prompt', async () => shown.includes('ready> '));
      child.stdin.write(`${writeOne(curlPosix, explainOne(blocked))}echo "it ended with $?, and $((40 + 2))"\n`);
      await waitFor('the end', async () => shown.includes('and 42'));
      child.kill();
      expect(/CORS: a browser goes no further.*it ended with 1, and 42/s.test(shown)).toBe(true);
    });
  },
);
