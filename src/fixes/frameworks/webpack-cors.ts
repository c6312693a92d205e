import type { Framework } from './framework.ts';
import { nodeCors } from './parts/node-cors.ts';

export const webpackCors: Framework = {
  id: 'webpack-cors',
  title: 'webpack-dev-server',
  group: 'Node',
  syntax: 'javascript',
  where: '`webpack.config.js`, where the dev server serves what another page asks for.',
  trap: 'It is for development only. `devServer.headers` can say but one origin, and needs Vary all the same. It must be the first of the middlewares: `unshift`.',
  check: 'The answer of the dev server has Access-Control-Allow-Origin for this origin, and not for another one.',
  proof: { kind: 'proved', version: 'webpack-dev-server 5.2.7' },
  docs: 'https://webpack.js.org/configuration/dev-server/#devserversetupmiddlewares',
  snippet: (policy) => `${nodeCors(policy)}
const devServer = {
  setupMiddlewares(middlewares) {
    middlewares.unshift({
      name: 'cors',
      middleware: (req, res, next) => {
        if (!cors(req, res)) next();
      },
    });
    return middlewares;
  },
};

// module.exports = { …, devServer };
`,
};
