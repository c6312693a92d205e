import type { Framework } from './framework.ts';

export const sameOriginCaddy: Framework = {
  id: 'same-origin-caddy',
  title: 'Caddy in front of both',
  group: 'No CORS',
  syntax: 'caddy',
  where: 'In the block of the site that serves the page. In the page call `/api/…` without a host.',
  trap: 'A backend that refuses origins it does not know still sees the Origin of the page: allow it there. `handle_path` in place of `handle` cuts off `/api`. What else the site serves belongs into a `handle` of its own, or it may win.',
  check: 'The page asks its own origin (`/api/…`): no OPTIONS is sent, and the exchange is not cross-origin.',
  proof: { kind: 'proved', version: 'Caddy 2.6.2' },
  docs: 'https://caddyserver.com/docs/caddyfile/directives/reverse_proxy',
  snippet: () => `handle /api/* {
	# Where the API is:
	reverse_proxy 127.0.0.1:8080
}
`,
};
