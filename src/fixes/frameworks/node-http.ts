import type { Framework } from './framework.ts';
import { nodeCors } from './parts/node-cors.ts';

export const nodeHttp: Framework = {
  id: 'node-http',
  title: 'Node by hand',
  group: 'Node',
  syntax: 'javascript',
  where:
    'The file with `createServer`: the first thing that the request listener does, before routes and authentication.',
  trap: 'A later `res.writeHead(status, headers)` with an array drops the headers set before: hand it an object. For server-sent events the function must run before the first `res.write`. `appendHeader` needs Node 18.3.',
  check:
    'An OPTIONS with Origin and Access-Control-Request-Method is answered 2xx with Access-Control-Allow-Origin, without any credentials.',
  proof: { kind: 'proved', version: 'Node 20.20.2' },
  docs: 'https://nodejs.org/api/http.html#class-httpserverresponse',
  snippet: (policy) => `${nodeCors(policy)}
// createServer((req, res) => {
//   if (cors(req, res)) return;
//   …
// });
`,
};
