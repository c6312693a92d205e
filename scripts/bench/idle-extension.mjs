import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadSource } from './load-source.mjs';

/**
 * Writes an extension that registers the very listeners that ours registers, and does nothing in them. Its panel has
 * the name, the place and the sign of readiness of ours, so that the same code opens it.
 *
 * @returns {Promise<string>} its folder, for the caller to delete
 */
export async function writeIdleExtension() {
  const folder = await mkdtemp(join(tmpdir(), 'cors-verdict-idle-'));
  for (const [path, text] of Object.entries(FILES)) await write(join(folder, path), text);
  await write(join(folder, 'worker.js'), workerWith(await ourListeners()));
  return folder;
}

/** @typedef {[event: string, filter: unknown, extraInfo: unknown]} Listener */

/** What our observer registers, told by itself. @returns {Promise<Listener[]>} */
async function ourListeners() {
  /** @type {typeof import('../../background/observe.ts')} */
  const { createObserver } = await loadSource('background/observe.ts');
  /** @type {Listener[]} */
  const registered = [];
  const webRequest = new Proxy(
    /** @type {import('webextension-polyfill').WebRequest.Static} */ (
      /** @type {unknown} */ ({ OnSendHeadersOptions: {} })
    ),
    {
      get: (_, event) => ({
        addListener: (/** @type {unknown} */ __, /** @type {unknown} */ filter, /** @type {unknown} */ extraInfo) =>
          registered.push([String(event), filter, extraInfo]),
      }),
    },
  );
  createObserver(webRequest, () => {}).start();
  return registered;
}

/** @param {Listener[]} listeners */
const workerWith = (listeners) =>
  listeners
    .map(([event, ...rest]) => {
      const args = ['() => {}', ...rest.filter((part) => part !== undefined).map((part) => JSON.stringify(part))];
      return `chrome.webRequest.${event}.addListener(${args.join(', ')});\n`;
    })
    .join('');

const FILES = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'Idle',
    version: '1',
    permissions: ['webRequest'],
    host_permissions: ['<all_urls>'],
    background: { service_worker: 'worker.js' },
    devtools_page: 'devtools.html',
  }),
  'devtools.html': '<!doctype html><script src="devtools.js"></script>',
  'devtools.js': "chrome.devtools.panels.create('CORS', '', '/panel/panel.html');",
  'panel/panel.html': '<!doctype html><script src="panel.js"></script>',
  'panel/panel.js': 'globalThis.corsPanel = {};',
};

/** @param {string} path @param {string} text */
async function write(path, text) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
