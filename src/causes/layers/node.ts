import { all, cookie, header, host, lines, path, preflight, type Signature } from './signature.ts';

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Node, Deno and the edge, the more special first. */
export const NODE: readonly Signature[] = [
  {
    kind: 'app',
    product: 'Socket.IO',
    frameworks: ['socketio'],
    signs: [['certain', path(/\/socket\.io\//)]],
  },
  {
    kind: 'app',
    product: 'Next.js',
    frameworks: ['next-headers', 'next-proxy', 'next-route', 'same-origin-next'],
    signs: [
      ['certain', header('X-Powered-By', /^Next\.js/)],
      ['certain', header('X-Nextjs-Cache')],
      ['certain', header('X-Nextjs-Prerender')],
      ['certain', header('Vary', /\bnext-router-state-tree\b/i)],
    ],
  },
  {
    kind: 'app',
    product: 'webpack-dev-server',
    frameworks: ['webpack-cors', 'webpack-proxy'],
    signs: [
      [
        'likely',
        all(
          header('X-Powered-By', /^Express$/),
          header('Cross-Origin-Resource-Policy', /^same-origin$/),
          host(LOOPBACK),
        ),
      ],
    ],
  },
  {
    kind: 'app',
    product: 'Vite',
    frameworks: ['vite-cors', 'vite-proxy'],
    signs: [['likely', host(/^(localhost|127\.0\.0\.1|\[::1\]):(5173|4173)$/)]],
  },
  {
    kind: 'app',
    product: 'Express',
    frameworks: ['express-cors', 'nestjs', 'apollo'],
    signs: [
      ['certain', header('X-Powered-By', /^Express$/)],
      ['likely', cookie(/^connect\.sid$/)],
      // The defaults of the package `cors`, which NestJS, Vite and Apollo's own server use, too.
      ['likely', all(preflight(), header('Access-Control-Allow-Methods', /^GET,HEAD,PUT,PATCH,POST,DELETE$/))],
    ],
  },
  {
    kind: 'app',
    product: 'Koa',
    frameworks: ['koa'],
    signs: [['likely', cookie(/^koa[.:]sess/)]],
  },
  {
    kind: 'app',
    product: 'Hono',
    frameworks: ['hono'],
    signs: [
      ['likely', all(preflight(), header('Access-Control-Allow-Methods', /^GET,HEAD,PUT,POST,DELETE,PATCH,QUERY$/))],
      ['likely', all(preflight(204), lines('Vary', 'Origin, Access-Control-Request-Headers'))],
    ],
  },
  {
    kind: 'app',
    product: 'Fastify',
    frameworks: ['fastify'],
    signs: [
      [
        'possible',
        all(
          preflight(204),
          header('Access-Control-Expose-Headers'),
          header('Access-Control-Allow-Methods', /^[A-Z]+(, [A-Z]+)+$/),
          header('Access-Control-Allow-Headers', /^[a-z-]+(, [a-z-]+)*$/),
        ),
      ],
    ],
  },
  {
    kind: 'app',
    product: 'serve',
    frameworks: ['serve'],
    signs: [['possible', all(header('Content-Disposition', /^inline; filename=/), header('Accept-Ranges', /^bytes$/))]],
  },
  {
    kind: 'app',
    product: 'Supabase Edge Functions',
    frameworks: ['deno'],
    signs: [
      ['certain', header('SB-Gateway-Version')],
      ['certain', header('SB-Project-Ref')],
      ['certain', all(host(/\.supabase\.co$/), path(/^\/functions\/v1\//))],
      ['likely', header('Access-Control-Allow-Headers', /^authorization, x-client-info, apikey, content-type/i)],
    ],
  },
  { kind: 'app', product: 'Deno Deploy', frameworks: ['deno'], signs: [['likely', host(/\.deno\.(dev|net)$/)]] },
  {
    kind: 'app',
    product: 'Cloudflare Workers',
    frameworks: ['cloudflare-worker'],
    signs: [['certain', host(/\.workers\.dev$/)]],
  },
  {
    kind: 'app',
    product: 'Cloudflare Pages',
    frameworks: ['cloudflare-pages'],
    signs: [['certain', host(/\.pages\.dev$/)]],
  },
];
