import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';

/** A shell that our scripts are for. */
export interface Shell {
  readonly name: string;
  /** Debian's package of it. */
  readonly apt: string;
  readonly path: string;
  /** Before the script's file. */
  readonly args: readonly string[];
}

export const SHELLS: readonly Shell[] = [
  { name: 'bash', apt: 'bash', path: '/usr/bin/bash', args: [] },
  { name: 'dash', apt: 'dash', path: '/usr/bin/dash', args: [] },
  { name: 'zsh', apt: 'zsh', path: '/usr/bin/zsh', args: ['-f'] },
  { name: 'busybox', apt: 'busybox', path: '/usr/bin/busybox', args: ['sh'] },
];

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs a file with a shell, in a folder. What the script calls `sh` is this shell, too.
 */
export function runShell({ name, path, args }: Shell, file: string, cwd: string, env = {}): Promise<Ran> {
  const own = `${cwd}.${name}`;
  mkdirSync(own, { recursive: true });
  const link = `${own}/sh`;
  if (!existsSync(link)) symlinkSync(path, link);
  return new Promise((done, fail) => {
    const child = spawn(path, [...args, file], {
      cwd,
      env: { PATH: `${own}:${process.env.PATH}`, LANG: 'C.UTF-8', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (part) => out.push(part));
    child.stderr.on('data', (part) => err.push(part));
    child.on('error', fail);
    child.on('close', (code) => done({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }));
  });
}
