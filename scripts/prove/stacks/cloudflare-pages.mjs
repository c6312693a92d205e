import { FETCH_HANDLER } from '../fetch-handler.mjs';
import { npmVersion } from '../needs.mjs';

/** @type {import('../stack.mjs').Stack} */
export const stack = {
  id: 'cloudflare-pages',
  needs: { npm: 'edge' },
  fails: { rule: 'preflight-acao-missing' },
  version: () => `wrangler ${npmVersion('edge', 'wrangler')} pages dev`,
  /** @returns {Record<string, string>} */
  files: ({ snippet }) => ({
    'public/index.html': '<!doctype html>',
    'functions/api/[[path]].js': `${FETCH_HANDLER}
export const onRequest = ({ request }) => handler(request);
`,
    ...(snippet === null ? {} : { 'functions/_middleware.js': snippet }),
  }),
  start: ({ port, folder }) => ({
    command: 'node',
    args: [
      '../../node_modules/wrangler/bin/wrangler.js',
      ...['pages', 'dev', 'public', '--ip', '127.0.0.1', '--port', `${port}`],
      ...['--compatibility-date', '2025-01-01', '--inspector-port', '0'],
    ],
    env: { HOME: folder, CI: '1', WRANGLER_SEND_METRICS: 'false' },
  }),
};
