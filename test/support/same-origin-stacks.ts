import { nextBuild, nextStart } from '../../scripts/prove/next-app.mjs';
import type { Setting, Stack } from '../../scripts/prove/stack.mjs';
import { FRAMEWORKS } from '../../src/fixes/frameworks/index.ts';
import type { Policy } from '../../src/fixes/policy.ts';

const NOTHING: Policy = {
  origins: [],
  credentials: false,
  methods: [],
  requestHeaders: [],
  exposedHeaders: [],
  maxAge: null,
};

/** The snippet as the panel shows it, with this backend where it says that the API is. */
function snippetOf(id: string, { upstream }: Setting): string {
  const snippet = FRAMEWORKS.find((framework) => framework.id === id)?.snippet(NOTHING) ?? '';
  if (!snippet.includes('127.0.0.1:8080')) throw new Error(`${id} does not say where the API is`);
  return snippet.replaceAll('127.0.0.1:8080', upstream);
}

const stackOf = (id: string, parts: Pick<Stack, 'needs' | 'files' | 'start'> & Partial<Stack>): Stack => ({
  id,
  version: () => '',
  ...parts,
});

const node = () => ({ command: 'node', args: ['server.mjs'] });

/** Servers of a page that hand `/api/` on, with the snippets of the group "No CORS". */
export const SAME_ORIGIN_STACKS: readonly Stack[] = [
  stackOf('vite-proxy', {
    needs: { npm: 'dev' },
    files: (setting) => ({
      'index.html': '<!doctype html>',
      'vite.config.mjs': snippetOf('vite-proxy', setting),
      'server.mjs': `import { createServer } from 'vite';
const server = { host: '127.0.0.1', port: ${setting.port}, strictPort: true };
await (await createServer({ configFile: 'vite.config.mjs', logLevel: 'silent', server })).listen();
`,
    }),
    start: node,
  }),
  stackOf('webpack-proxy', {
    needs: { npm: 'dev' },
    files: (setting) => ({
      'index.js': '',
      'dev-server.mjs': `${snippetOf('webpack-proxy', setting)}export { devServer };`,
      'server.mjs': `import webpack from 'webpack';
import WebpackDevServer from 'webpack-dev-server';
import { devServer } from './dev-server.mjs';
const compiler = webpack({ mode: 'development', entry: './index.js', context: process.cwd() });
await new WebpackDevServer({ ...devServer, host: '127.0.0.1', port: ${setting.port} }, compiler).start();
`,
    }),
    start: node,
  }),
  stackOf('same-origin-next', {
    needs: { npm: 'next' },
    files: (setting) => ({
      'app/layout.js': `import { createElement } from 'react';
export default ({ children }) => createElement('html', null, createElement('body', null, children));
`,
      'app/page.js': "export default () => 'Page';\n",
      'api.config.mjs': snippetOf('same-origin-next', setting),
      'next.config.mjs': `import config from './api.config.mjs';
export default { ...config, turbopack: { root: new URL('../..', import.meta.url).pathname } };
`,
    }),
    build: nextBuild,
    start: nextStart,
  }),
  stackOf('same-origin-nginx', {
    needs: { apt: ['nginx'] },
    files: (setting) => ({
      'nginx.conf': `daemon off;
pid ${setting.folder}/nginx.pid;
error_log stderr;
${process.getuid?.() === 0 ? 'user root;' : ''}
events { }
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${setting.folder}/${name};`).join('\n  ')}
  server {
    listen 127.0.0.1:${setting.port};
    location / { return 200 page; }
    ${snippetOf('same-origin-nginx', setting)}
  }
}
`,
    }),
    start: ({ folder }) => ({ command: 'nginx', args: ['-c', `${folder}/nginx.conf`] }),
  }),
  stackOf('same-origin-caddy', {
    needs: { apt: ['caddy'] },
    files: (setting) => ({
      Caddyfile: `{
	admin off
	auto_https off
}
http://127.0.0.1:${setting.port} {
${snippetOf('same-origin-caddy', setting)}
	handle {
		respond page
	}
}
`,
    }),
    start: ({ folder }) => ({
      command: 'caddy',
      args: ['run', '--config', 'Caddyfile', '--adapter', 'caddyfile'],
      env: { XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder, HOME: folder },
    }),
  }),
];
