import { FETCH_HANDLER } from '../fetch-handler.mjs';
import { npmVersion } from '../needs.mjs';

/** @type {import('../stack.mjs').Stack} */
export const stack = {
  id: 'cloudflare-worker',
  needs: { npm: 'edge' },
  version: () => `workerd ${npmVersion('edge', 'workerd')}`,
  files: ({ port, snippet }) => ({
    'worker.js': `${FETCH_HANDLER}${snippet ?? 'export default { fetch: (request) => handler(request) };'}`,
    'config.capnp': `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .worker)],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")]
);
const worker :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "worker.js")],
  compatibilityDate = "2025-01-01"
);
`,
  }),
  start: () => ({
    command: '../../node_modules/@cloudflare/workerd-linux-64/bin/workerd',
    args: ['serve', 'config.capnp'],
  }),
};
