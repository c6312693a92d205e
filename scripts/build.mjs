import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { say, step } from './step.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const SOURCES = ['_locales', 'src', 'background', 'panel', 'manifest.json', 'package-lock.json', 'vite.config.ts'];

/** The built extension's folder. */
export const DIST = join(ROOT, 'dist');

/** Builds the extension, unless the one in `dist` is newer than all it is made of. */
export async function build() {
  const built = join(DIST, 'manifest.json');
  if (existsSync(built) && statSync(built).mtimeMs > Math.max(...SOURCES.map(newest))) {
    say('The built extension is up to date');
    return;
  }
  await step('Building the extension', 'npx', ['vite', 'build', '--logLevel', 'warn']);
}

/**
 * When anything in a file or folder last changed. Folders count too, so that a deleted file is noticed.
 *
 * @param {string} path relative to the project
 * @returns {number}
 */
function newest(path) {
  const stat = statSync(join(ROOT, path));
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(join(ROOT, path)).map((name) => newest(join(path, name))));
}
