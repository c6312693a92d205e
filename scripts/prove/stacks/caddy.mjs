import { commandVersion } from '../needs.mjs';

// Of the password `secret`.
const HASH = 'JDJhJDE0JEZBa2VGYWtlRmFrZUZha2VGYWtlRk8=';

/** @type {import('../stack.mjs').Stack} */
export const stack = {
  id: 'caddy',
  kind: 'proxy',
  needs: { apt: ['caddy'] },
  version: () => `Caddy ${commandVersion('caddy', ['version'], /v?(\d\S+)/)}`,
  files: ({ port, snippet, upstream, dead }) => {
    const [top = '', inProxy = ''] = snippet?.split(/# 2\. .*\n/) ?? [];
    return {
      Caddyfile: `{
	admin off
	auto_https off
}
${top}
:${port} {
	bind 127.0.0.1
	${snippet === null ? '' : 'import cors'}
	@auth {
		path /api/private
		not {
			method OPTIONS
			header Access-Control-Request-Method *
		}
	}
	basicauth @auth {
		somebody ${HASH}
	}
	reverse_proxy /api/down ${dead} {
		${inProxy}
	}
	reverse_proxy ${upstream} {
		${inProxy}
	}
}
`,
    };
  },
  start: ({ folder }) => ({
    command: 'caddy',
    args: ['run', '--config', 'Caddyfile', '--adapter', 'caddyfile'],
    env: { XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  }),
};
