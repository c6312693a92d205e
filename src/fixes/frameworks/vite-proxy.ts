import type { Framework } from './framework.ts';

export const viteProxy: Framework = {
  id: 'vite-proxy',
  title: 'Vite dev server, proxy',
  group: 'No CORS',
  syntax: 'javascript',
  where: '`vite.config.js` of the page. In the page call `/api/…` without a host.',
  trap: 'A backend that refuses origins it does not know still sees the Origin of the page: allow it there. The proxy exists in development only: the real server needs one too. Calls with a whole URL pass it by. Cookies with `Domain=` need `cookieDomainRewrite`.',
  check: 'The page asks its own origin (`/api/…`): no OPTIONS is sent, and the exchange is not cross-origin.',
  proof: { kind: 'proved', version: 'Vite 8.3.8' },
  docs: 'https://vite.dev/config/server-options.html#server-proxy',
  snippet: () => `import { defineConfig } from 'vite';

export default defineConfig({
  server: {
    proxy: {
      // Where the API is:
      '/api': { target: 'http://127.0.0.1:8080', changeOrigin: true },
    },
  },
});
`,
};
