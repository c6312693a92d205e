import type { Framework } from './framework.ts';
import { corsOptions } from './parts/cors-options.ts';

export const socketio: Framework = {
  id: 'socketio',
  title: 'Socket.IO',
  group: 'Node',
  syntax: 'javascript',
  where: 'Where the `Server` of Socket.IO is made.',
  trap: 'Since version 3 nothing is allowed by default, and the `cors()` of the app does not cover `/socket.io/`. WebSockets know no CORS: what may connect has to be decided in `allowRequest`. With cookies the client needs `withCredentials: true`.',
  check: 'GET /socket.io/?EIO=4&transport=polling with Origin is answered with Access-Control-Allow-Origin.',
  proof: { kind: 'proved', version: 'Socket.IO 4.8.4' },
  docs: 'https://socket.io/docs/v4/handling-cors/',
  snippet: (policy) => `const io = new Server(httpServer, {
  cors: {
${corsOptions(policy, '    ')}
  },
});
`,
};
