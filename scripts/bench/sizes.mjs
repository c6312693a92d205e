import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DIST } from '../build.mjs';

/** What a file of the build may load: modules by a path, styles and modules by a link. */
const REFERENCE = /["'](\.?\.?\/[\w./-]+\.(?:js|css))["']/g;

/**
 * Gzipped bytes of a built page or script with all that it loads.
 *
 * @param {string} entry relative to the built extension
 */
export function gzippedSize(entry) {
  const files = withReferences(join(DIST, entry), new Set());
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);
}

/** The built service worker, as its manifest names it. @returns {string} */
export function builtWorker() {
  return JSON.parse(readFileSync(join(DIST, 'manifest.json'), 'utf8')).background.service_worker;
}

/**
 * @param {string} file
 * @param {Set<string>} found
 * @returns {Set<string>}
 */
function withReferences(file, found) {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, reference = ''] of readFileSync(file, 'utf8').matchAll(REFERENCE)) {
    withReferences(reference.startsWith('/') ? join(DIST, reference) : resolve(dirname(file), reference), found);
  }
  return found;
}
