import { spawn } from 'node:child_process';

const REPORT_EVERY_MS = 10_000;
const HEAD_LINES = 12;
const TAIL_LINES = 12;

/** A failure whose message is all the person needs: it is printed without a stack. */
export class StepError extends Error {}

/** @param {string} text */
export const say = (text) => console.log(`• ${text}`);

/**
 * Runs a command and waits for it, saying every few seconds that it is still at work.
 * What it prints is shown only if it fails.
 *
 * @param {string} title one line that says what the step does
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, advice?: string }} [options] `advice` says what to do when it fails
 */
export async function step(title, command, args, { env = {}, advice = '' } = {}) {
  say(`${title} …`);
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  /** @type {string[]} */
  const output = [];
  const lastLine = () => output.join('').trimEnd().split('\n').at(-1)?.trim().slice(0, 90) ?? '';
  const ticker = setInterval(() => say(`  ${seconds()} s  ${lastLine()}`), REPORT_EVERY_MS);

  try {
    const code = await run(command, args, {
      env: { ...process.env, ...env },
      onOutput: (text) => output.push(text),
    });
    if (code === 0) return;
  } catch (error) {
    output.push(String(error));
  } finally {
    clearInterval(ticker);
  }
  const told = shorten(output.join('').trimEnd().split('\n')).join('\n');
  throw new StepError([`${title}: failed after ${seconds()} s.`, told, advice].filter(Boolean).join('\n\n'));
}

/** The reason of a failure is at the start or at the end of what was printed. @param {string[]} lines */
function shorten(lines) {
  if (lines.length <= HEAD_LINES + TAIL_LINES) return lines;
  return [...lines.slice(0, HEAD_LINES), '…', ...lines.slice(-TAIL_LINES)];
}

/**
 * Runs a command to its end and gives its exit code. Its output goes to `onOutput`, or straight to the terminal.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, onOutput?: (text: string) => void }} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, { env = process.env, onOutput } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      env,
      stdio: onOutput ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      // npm is a .cmd file on Windows, which only a shell can start.
      shell: process.platform === 'win32',
    });
    child.stdout?.on('data', (data) => onOutput?.(String(data)));
    child.stderr?.on('data', (data) => onOutput?.(String(data)));
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a script's main function. A StepError is told as it is; anything else is a bug and keeps its stack.
 *
 * @param {() => Promise<number>} main gives the exit code
 */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(error instanceof StepError ? `\n✗ ${error.message}` : error);
    process.exitCode = 1;
  }
}
