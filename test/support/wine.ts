import { execFile, execFileSync, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Debian's packages of wine, whose cmd runs our scripts, and of a compiler for it. */
export const WINE_APT = ['wine64', 'gcc-mingw-w64-x86-64-posix'];

export interface Ended {
  readonly code: number;
  readonly out: string;
}

export interface Wine {
  /** Runs scripts one after the other. */
  run(scripts: readonly string[]): Promise<readonly Ended[]>;
  /** Names of what the scripts have left behind, where they ran. */
  files(): readonly string[];
  close(): void;
}

const STAND_IN = new URL('stand-in.c', import.meta.url).pathname;

/** Makes a Windows of its own. Its `curl.exe` has this machine's curl do what it is told. */
export async function startWine(): Promise<Wine> {
  const folder = mkdtempSync(join(tmpdir(), 'cors-verdict-wine-'));
  const programs = join(folder, 'programs');
  mkdirSync(programs);
  const compiler = 'x86_64-w64-mingw32-gcc-posix';
  execFileSync(compiler, ['-O1', '-municode', '-o', join(programs, 'curl.exe'), STAND_IN, '-lws2_32']);
  copyFileSync(join(programs, 'curl.exe'), join(programs, 'certutil.exe'));
  const prefix = join(folder, 'prefix');
  const server = createServer((socket) => serve(socket, prefix));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const env = {
    ...process.env,
    DISPLAY: '',
    STAND_IN_PORT: String((server.address() as AddressInfo).port),
    WINEDEBUG: '-all',
    WINEDLLOVERRIDES: 'mscoree,mshtml=',
    WINEPATH: `Z:${programs.replaceAll('/', '\\')}`,
    WINEPREFIX: prefix,
  };
  const wine = (...args: string[]) =>
    new Promise<string>((done, fail) => {
      const child = spawn('/usr/lib/wine/wine64', args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'ignore'] });
      const out: Buffer[] = [];
      child.stdout.on('data', (part) => out.push(part));
      child.on('error', fail);
      child.on('close', () => done(Buffer.concat(out).toString('latin1')));
    });
  await wine('wineboot', '-i');

  return {
    async run(scripts) {
      for (const [at, script] of scripts.entries()) writeFileSync(join(folder, `${at}.cmd`), forWine(script));
      const calls = scripts.map((_, at) => `call ${at}.cmd\r\necho === %errorlevel%\r\n`);
      writeFileSync(join(folder, 'all.cmd'), `@echo off\r\n${calls.join('')}`);
      const parts = (await wine('cmd', '/c', 'all.cmd')).split(/^=== (-?\d+)\s*$/m);
      return scripts.map((_, at) => ({ out: parts[at * 2] ?? '', code: Number(parts[at * 2 + 1] ?? Number.NaN) }));
    },
    files: () => readdirSync(folder),
    close() {
      server.close();
      execFileSync('/usr/lib/wine/wineserver64', ['-k', '-w'], { env });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Wine's cmd reads again what it has put in for a variable, and so drops a percent sign that comes out of one. */
const forWine = (script: string): string => script.replace(/^set P=.*\r\n/gm, '').replaceAll('%P%', '%%');

function serve(socket: Socket, prefix: string): void {
  let received = Buffer.alloc(0);
  socket.on('error', () => socket.destroy());
  socket.on('data', (part: Buffer) => {
    received = Buffer.concat([received, part]);
    const [count = '', ...texts] = received.toString().split('\0');
    if (texts.length <= Number(count)) return;
    const [folder = '', program = '', ...args] = texts.slice(0, Number(count));
    const cwd = `${prefix}/dosdevices/${folder.slice(0, 2).toLowerCase()}${folder.slice(2).replaceAll('\\', '/')}`;
    if (/certutil/.test(program)) socket.end(decode(cwd, args));
    else execFile('curl', args, { cwd }, (error) => socket.end(String(error?.code ?? 0)));
  });
}

/** `-f -decode FROM TO` */
function decode(cwd: string, [, , from = '', to = '']: readonly string[]): string {
  writeFileSync(join(cwd, to), Buffer.from(readFileSync(join(cwd, from), 'utf8'), 'base64'));
  return '0';
}
