import { apache } from '../apache.ts';
import { caddy } from '../caddy.ts';
import { envoy } from '../envoy.ts';
import type { Framework } from '../framework.ts';
import { haproxy } from '../haproxy.ts';
import { ingressNginx } from '../ingress-nginx.ts';
import { kong } from '../kong.ts';
import { nginx } from '../nginx.ts';
import { traefik } from '../traefik.ts';
import { varnish } from '../varnish.ts';

export const SERVER: readonly Framework[] = [
  nginx,
  apache,
  caddy,
  haproxy,
  varnish,
  traefik,
  envoy,
  ingressNginx,
  kong,
];
