import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { waitFor } from '../wait-for.mjs';

/** @typedef {import('./stack.mjs').Stack} Stack */
/** @typedef {import('./stack.mjs').Setting} Setting */
/** @typedef {import('./stack.mjs').Command} Command */
/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

const START_WITHIN_MS = 60_000;
const BUILD_WITHIN_MS = 240_000;
const TERMINATE_WITHIN_MS = 4_000;
const OUTPUT_TAIL = 1500;

/** @type {Set<ChildProcess>} */
const running = new Set();
process.on('exit', () => {
  for (const child of running) killGroup(child, 'SIGKILL');
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, () => process.exit(130));

/** A port of 127.0.0.1 where nobody listens. @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/**
 * Writes a stack's files, starts it and waits until it answers.
 *
 * @param {Stack} stack
 * @param {Setting} setting
 * @returns {Promise<() => Promise<void>>} stops it, with all that it has started
 */
export async function startStack(stack, setting) {
  // A server that was left over would answer for the one that is meant.
  if (await answers(setting.port)) throw new Error(`somebody else listens on port ${setting.port}`);
  writeFiles(stack, setting);
  for (const command of stack.build?.(setting) ?? []) await runToEnd(command, setting);
  const { child, output } = launch(stack.start(setting), setting);
  const stop = () => stopGroup(child, setting.port);
  try {
    await waitFor(`an answer of ${stack.id}`, () => hasEnded(child) || answers(setting.port), START_WITHIN_MS);
    if (hasEnded(child)) throw new Error('it ended at once');
    for (const command of stack.fill?.(setting) ?? []) await runToEnd(command, setting);
    return stop;
  } catch (error) {
    await stop();
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${stack.id} does not start: ${why}\n${output().slice(-OUTPUT_TAIL)}`);
  }
}

/** @param {Stack} stack @param {Setting} setting */
function writeFiles(stack, setting) {
  rmSync(setting.folder, { recursive: true, force: true });
  mkdirSync(setting.folder, { recursive: true });
  for (const [path, text] of Object.entries(stack.files(setting))) {
    const file = join(setting.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** @param {Command} command @param {Setting} setting */
async function runToEnd(command, setting) {
  const { child, output } = launch(command, setting);
  await waitFor(`the end of ${command.command}`, () => hasEnded(child), BUILD_WITHIN_MS).finally(() =>
    killGroup(child, 'SIGKILL'),
  );
  if (child.exitCode !== 0) throw new Error(`${command.command} fails: ${output().slice(-OUTPUT_TAIL)}`);
}

/** @param {Command} command @param {Setting} setting */
function launch({ command, args = [], env = {} }, { folder, port }) {
  const options = { cwd: folder, detached: true, env: { ...process.env, PORT: String(port), ...env } };
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  child.on('error', (error) => (output += error));
  running.add(child);
  child.on('close', () => running.delete(child));
  return { child, output: () => output };
}

/** @param {ChildProcess} child */
const hasEnded = (child) => child.pid === undefined || child.exitCode !== null || child.signalCode !== null;

/** @param {ChildProcess} child @param {number} port */
async function stopGroup(child, port) {
  killGroup(child, 'SIGTERM');
  await waitFor('its end', () => hasEnded(child), TERMINATE_WITHIN_MS).catch(() => {});
  // Workers of its own may have outlived it.
  killGroup(child, 'SIGKILL');
  await waitFor(`port ${port} to be free`, async () => !(await listens(port)));
}

/** @param {ChildProcess} child @param {NodeJS.Signals} signal */
function killGroup({ pid }, signal) {
  try {
    if (pid !== undefined) process.kill(-pid, signal);
  } catch {
    // It is gone.
  }
}

/** Whether somebody answers HTTP there. @param {number} port @returns {Promise<boolean>} */
function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n'),
    );
    const end = (/** @type {boolean} */ answered) => {
      socket.destroy();
      resolve(answered);
    };
    socket.once('data', (data) => end(String(data).startsWith('HTTP/')));
    socket.once('error', () => end(false));
    socket.once('close', () => end(false));
    socket.setTimeout(5_000, () => end(false));
  });
}

/** Whether the port can be connected to. @param {number} port @returns {Promise<boolean>} */
function listens(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => socket.destroy() && resolve(true));
    socket.once('error', () => resolve(false));
  });
}
