import { commandVersion } from '../needs.mjs';

/** @param {string} address */
const backend = (address) => {
  const [host, port] = address.split(':');
  return `{ .host = "${host}"; .port = "${port}"; }`;
};

/** @type {import('../stack.mjs').Stack} */
export const stack = {
  id: 'varnish',
  kind: 'proxy',
  needs: { apt: ['varnish'] },
  version: () => `Varnish ${commandVersion('varnishd', ['-V'], /varnish-(\S+)/)}`,
  files: ({ snippet, upstream, dead }) => ({
    'default.vcl': `vcl 4.1;
backend app ${backend(upstream)}
backend down ${backend(dead)}
${snippet ?? ''}
sub vcl_recv {
  if (req.url ~ "^/api/private") { return (synth(401)); }
  if (req.url ~ "^/api/down") { set req.backend_hint = down; }
}
`,
  }),
  start: ({ port, folder }) => ({
    command: 'varnishd',
    args: ['-F', '-n', `${folder}/work`, '-a', `127.0.0.1:${port}`, '-f', `${folder}/default.vcl`, '-s', 'malloc,16m'],
  }),
};
