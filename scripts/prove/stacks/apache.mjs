import { commandVersion } from '../needs.mjs';

const MODULES = '/usr/lib/apache2/modules';
const LOADED = [
  'mpm_event',
  'authn_core',
  'authn_file',
  'authz_core',
  'authz_user',
  'auth_basic',
  'alias',
  'headers',
  'setenvif',
  'rewrite',
  'proxy',
  'proxy_http',
];

/** @type {import('../stack.mjs').Stack} */
export const stack = {
  id: 'apache',
  kind: 'proxy',
  needs: { apt: ['apache2'] },
  version: () => `Apache httpd ${commandVersion('apache2', ['-v'], /Apache\/(\S+)/)}`,
  files: ({ port, snippet, upstream, dead, folder }) => ({
    users: 'somebody:{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ=\n',
    'apache.conf': `ServerRoot ${folder}
ServerName 127.0.0.1
PidFile ${folder}/apache.pid
DefaultRuntimeDir ${folder}
ErrorLog ${folder}/error.log
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''}
Listen 127.0.0.1:${port}
${LOADED.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`).join('\n')}
<VirtualHost 127.0.0.1:${port}>
${snippet ?? ''}
  <Location /api/private>
    AuthType Basic
    AuthName api
    AuthUserFile ${folder}/users
    Require valid-user
  </Location>
  ProxyPass /api/down http://${dead}/ retry=0
  ProxyPass / http://${upstream}/
</VirtualHost>
`,
  }),
  start: ({ folder }) => ({ command: 'apache2', args: ['-f', `${folder}/apache.conf`, '-DFOREGROUND'] }),
};
