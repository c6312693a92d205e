import { FETCH_HANDLER } from '../fetch-handler.mjs';
import { npmVersion } from '../needs.mjs';

/** @type {import('../stack.mjs').Stack} */
export const stack = {
  id: 'deno',
  needs: { npm: 'edge' },
  version: () => `Deno ${npmVersion('edge', 'deno')}`,
  files: ({ snippet }) => ({ 'server.js': `${FETCH_HANDLER}${snippet ?? 'Deno.serve(handler);'}` }),
  start: ({ port }) => ({
    command: '../../node_modules/@deno/linux-x64-glibc/deno',
    args: ['run', '--allow-net', '--allow-env', '--no-config', 'server.js'],
    env: { DENO_SERVE_ADDRESS: `tcp:127.0.0.1:${port}`, DENO_NO_UPDATE_CHECK: '1', DENO_DIR: '.deno' },
  }),
};
