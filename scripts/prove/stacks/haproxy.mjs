import { commandVersion } from '../needs.mjs';

/** @type {import('../stack.mjs').Stack} */
export const stack = {
  id: 'haproxy',
  kind: 'proxy',
  needs: { apt: ['haproxy'] },
  version: () => `HAProxy ${commandVersion('haproxy', ['-v'], /version (\d+\.\d+\.\d+)/)}`,
  files: ({ port, snippet, upstream, dead }) => ({
    'haproxy.cfg': `defaults
  mode http
  timeout connect 2s
  timeout client 10s
  timeout server 10s
userlist users
  user somebody insecure-password secret
frontend api
  bind 127.0.0.1:${port}
${snippet ?? ''}
  http-request auth realm api if { path_beg /api/private } !{ http_auth(users) }
  use_backend down if { path_beg /api/down }
  default_backend app
backend app
  server app ${upstream}
backend down
  retries 0
  server down ${dead}
`,
  }),
  start: () => ({ command: 'haproxy', args: ['-db', '-f', 'haproxy.cfg'] }),
};
