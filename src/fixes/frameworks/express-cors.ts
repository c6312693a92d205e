import type { Framework } from './framework.ts';
import { corsOptions } from './parts/cors-options.ts';

export const expressCors: Framework = {
  id: 'express-cors',
  title: 'Express with cors',
  group: 'Node',
  syntax: 'javascript',
  where: 'The file that creates the app: the first `app.use`, before authentication, body parsers and routes.',
  trap: 'Behind authentication the preflight gets a 401, behind the routes their answers get no header. An origin function must refuse with `callback(null, false)`: an error makes a 500 of it. In Express 5 `app.options("*", …)` throws, and is not needed here.',
  check:
    'An OPTIONS with Origin and Access-Control-Request-Method is answered 204 with Access-Control-Allow-Origin, without any credentials.',
  proof: { kind: 'proved', version: 'Express 5.3.0, cors 2.8.6' },
  docs: 'https://expressjs.com/en/resources/middleware/cors.html',
  snippet: (policy) => `import cors from 'cors'; // npm install cors; in CommonJS: const cors = require('cors');

app.use(
  cors({
${corsOptions(policy, '    ')}
  }),
);
`,
};
