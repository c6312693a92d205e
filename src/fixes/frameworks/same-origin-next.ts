import type { Framework } from './framework.ts';

export const sameOriginNext: Framework = {
  id: 'same-origin-next',
  title: 'Next.js rewrites',
  group: 'No CORS',
  syntax: 'javascript',
  where:
    '`next.config.mjs` of the page: into the configuration that is there. In the page call `/api/…` without a host.',
  trap: 'A backend that refuses origins it does not know still sees the Origin of the page: allow it there. Routes under `app/api` win over the rewrite. Rewrites are read when the app is built: build and restart. A redirect of the API leads the browser to the other origin again.',
  check: 'The page asks its own origin (`/api/…`): no OPTIONS is sent, and the exchange is not cross-origin.',
  proof: { kind: 'proved', version: 'Next.js 16.4.6' },
  docs: 'https://nextjs.org/docs/app/api-reference/config/next-config-js/rewrites',
  snippet: () => `export default {
  async rewrites() {
    // Where the API is:
    return [{ source: '/api/:path*', destination: 'http://127.0.0.1:8080/api/:path*' }];
  },
};
`,
};
