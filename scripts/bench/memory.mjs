import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const WEIGHING = fileURLToPath(new URL('weigh-exchanges.mjs', import.meta.url));

/** Bytes of heap that one recorded exchange takes, measured in a process of its own. */
export async function bytesPerExchange() {
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', WEIGHING]);
  return Number(stdout);
}
