import { npmVersion } from '../needs.mjs';

/** @type {import('../stack.mjs').Stack} */
export const stack = {
  id: 'serve',
  needs: { npm: 'edge' },
  kind: 'static',
  version: () => `serve ${npmVersion('edge', 'serve')}`,
  files: ({ snippet }) => {
    const { headers } = JSON.parse(snippet ?? '{ "headers": [] }');
    const requestId = { source: '**', headers: [{ key: 'X-Request-Id', value: 'r-1' }] };
    return {
      'public/data/items.json': '{}',
      'public/serve.json': JSON.stringify({ headers: [...headers, requestId] }),
    };
  },
  start: ({ port }) => ({
    command: 'node',
    args: ['../../node_modules/serve/build/main.js', '-l', `tcp://127.0.0.1:${port}`, '-L', 'public'],
  }),
};
