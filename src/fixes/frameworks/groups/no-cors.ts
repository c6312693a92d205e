import type { Framework } from '../framework.ts';
import { sameOriginCaddy } from '../same-origin-caddy.ts';
import { sameOriginNext } from '../same-origin-next.ts';
import { sameOriginNginx } from '../same-origin-nginx.ts';
import { viteProxy } from '../vite-proxy.ts';
import { webpackProxy } from '../webpack-proxy.ts';

export const NO_CORS: readonly Framework[] = [
  viteProxy,
  webpackProxy,
  sameOriginNext,
  sameOriginNginx,
  sameOriginCaddy,
];
