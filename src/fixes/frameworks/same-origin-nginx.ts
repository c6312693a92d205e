import type { Framework } from './framework.ts';

export const sameOriginNginx: Framework = {
  id: 'same-origin-nginx',
  title: 'nginx in front of both',
  group: 'No CORS',
  syntax: 'nginx',
  where: 'In the `server` that serves the page. In the page call `/api/…` without a host.',
  trap: 'A backend that refuses origins it does not know still sees the Origin of the page: allow it there. With a path behind the port, as in `http://127.0.0.1:8080/`, nginx replaces `/api/` by it. A redirect of the API to its own host leads the browser to the other origin again: `proxy_redirect` rewrites it.',
  check: 'The page asks its own origin (`/api/…`): no OPTIONS is sent, and the exchange is not cross-origin.',
  proof: { kind: 'proved', version: 'nginx 1.22.1' },
  docs: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html',
  snippet: () => `location /api/ {
  # Where the API is:
  proxy_pass http://127.0.0.1:8080;
  proxy_set_header Host $host;
  proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
  proxy_set_header X-Forwarded-Proto $scheme;
}
`,
};
