import { commandVersion } from '../needs.mjs';

/** @type {import('../stack.mjs').Stack} */
export const stack = {
  id: 'nginx',
  kind: 'proxy',
  needs: { apt: ['nginx'] },
  version: () => `nginx ${commandVersion('nginx', ['-v'], /nginx\/(\S+)/)}`,
  files: ({ port, snippet, upstream, dead, folder }) => {
    const [inHttp = '', inLocation = ''] = snippet?.split('# 2. In the location:\n') ?? [];
    return {
      'cors.conf': inLocation,
      users: 'somebody:{PLAIN}secret\n',
      'nginx.conf': `daemon off;
pid ${folder}/nginx.pid;
error_log stderr;
${process.getuid?.() === 0 ? 'user root;' : ''}
events { }
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  ${inHttp}
  server {
    listen 127.0.0.1:${port};
    location / {
      include ${folder}/cors.conf;
      proxy_pass http://${upstream};
    }
    location /api/private {
      include ${folder}/cors.conf;
      auth_basic api;
      auth_basic_user_file ${folder}/users;
      proxy_pass http://${upstream};
    }
    location /api/down {
      include ${folder}/cors.conf;
      proxy_pass http://${dead};
    }
  }
}
`,
    };
  },
  start: ({ folder }) => ({ command: 'nginx', args: ['-p', folder, '-c', `${folder}/nginx.conf`] }),
};
