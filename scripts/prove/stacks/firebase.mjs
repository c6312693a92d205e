import { npmVersion } from '../needs.mjs';

/** @type {import('../stack.mjs').Stack} */
export const stack = {
  id: 'firebase',
  needs: { npm: 'edge' },
  kind: 'static',
  version: () => `superstatic ${npmVersion('edge', 'superstatic')}`,
  files: ({ snippet }) => {
    const { hosting } = JSON.parse(snippet ?? '{ "hosting": { "headers": [] } }');
    const requestId = { source: '**', headers: [{ key: 'X-Request-Id', value: 'r-1' }] };
    return {
      'public/data/items.json': '{}',
      'superstatic.json': JSON.stringify({ public: 'public', headers: [...hosting.headers, requestId] }),
    };
  },
  start: ({ port }) => ({
    command: 'node',
    args: [
      '../../node_modules/superstatic/lib/bin/server.js',
      ...['.', '-p', `${port}`, '--host', '127.0.0.1', '-c', 'superstatic.json'],
    ],
  }),
};
