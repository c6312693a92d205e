import { apache } from '../apache.ts';
import { caddy } from '../caddy.ts';
import type { Framework } from '../framework.ts';
import { haproxy } from '../haproxy.ts';
import { nginx } from '../nginx.ts';
import { varnish } from '../varnish.ts';

export const SERVER: readonly Framework[] = [nginx, apache, caddy, haproxy, varnish];
