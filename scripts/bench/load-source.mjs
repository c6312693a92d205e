import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * A module of the extension's own source, for Node.
 *
 * @template T
 * @param {string} path relative to the project, such as `src/cors/judge.ts`
 * @returns {Promise<T>}
 */
export async function loadSource(path) {
  const { module } = await runnerImport(`${ROOT}${path}`, { configFile: false, root: ROOT });
  return /** @type {T} */ (module);
}
