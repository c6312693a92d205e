import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DIST } from '../../scripts/build.mjs';

/**
 * A copy of the built extension whose DevTools page has no webRequest, as in Firefox, so that the worker has to listen.
 */
export async function buildWorkerRoad(): Promise<{ extension: string; remove(): Promise<void> }> {
  const extension = await mkdtemp(join(tmpdir(), 'cors-verdict-'));
  await cp(DIST, extension, { recursive: true });
  const page = join(extension, 'panel/devtools.html');
  const html = await readFile(page, 'utf8');
  await writeFile(page, html.replace('<head>', '<head><script src="no-web-request.js"></script>'));
  await writeFile(
    join(extension, 'panel/no-web-request.js'),
    // Chromium has the namespace `browser` too by now, and the polyfill then steps aside.
    "for (const api of [chrome, globalThis.browser]) if (api) Object.defineProperty(api, 'webRequest', { value: undefined });",
  );
  // And the worker has what only Firefox's has, by which it knows that it has to listen.
  const loader = join(extension, 'service-worker-loader.js');
  await writeFile(loader, `import './as-firefox.js';\n${await readFile(loader, 'utf8')}`);
  await writeFile(
    join(extension, 'as-firefox.js'),
    'for (const api of [chrome, globalThis.browser]) if (api) api.runtime.getBrowserInfo = () => undefined;',
  );
  return { extension, remove: () => rm(extension, { recursive: true }) };
}
