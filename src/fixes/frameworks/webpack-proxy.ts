import type { Framework } from './framework.ts';

export const webpackProxy: Framework = {
  id: 'webpack-proxy',
  title: 'webpack-dev-server, proxy',
  group: 'No CORS',
  syntax: 'javascript',
  where: '`webpack.config.js` of the page. In the page call `/api/…` without a host.',
  trap: 'A backend that refuses origins it does not know still sees the Origin of the page: allow it there. The proxy exists in development only. Version 5 takes an array: the object of version 4 is an error. In Create React App it is `src/setupProxy.js`; http-proxy-middleware 3 cuts off the path under which it is mounted.',
  check: 'The page asks its own origin (`/api/…`): no OPTIONS is sent, and the exchange is not cross-origin.',
  proof: { kind: 'proved', version: 'webpack-dev-server 5.2.7' },
  docs: 'https://webpack.js.org/configuration/dev-server/#devserverproxy',
  snippet: () => `const devServer = {
  // Where the API is:
  proxy: [{ context: ['/api'], target: 'http://127.0.0.1:8080', changeOrigin: true }],
};

// module.exports = { …, devServer };
`,
};
