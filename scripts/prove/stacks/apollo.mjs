import { npmVersion } from '../needs.mjs';

/** @type {import('../stack.mjs').Stack} */
export const stack = {
  id: 'apollo',
  needs: { npm: 'node' },
  requests: {
    items: {
      path: '/graphql?query=%7B__typename%7D',
      headers: { 'apollo-require-preflight': '1', authorization: 'Bearer token-of-a-test' },
    },
  },
  exceptions: {
    missing: { blocked: 'only /graphql is covered: the rest is of Express' },
    boom: { none: 'it answers errors with 200 or 400, in the body' },
    private: { none: 'it answers errors with 200 or 400, in the body' },
  },
  version: () => `Apollo Server ${npmVersion('node', '@apollo/server')}, Express ${npmVersion('node', 'express')}`,
  files: ({ port, snippet }) => ({
    'server.mjs': `import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
const app = express();
app.use((request, response, next) => { response.set('X-Request-Id', 'r-1'); next(); });
const server = new ApolloServer({ typeDefs: 'type Query { a: String }', resolvers: {} });
await server.start();
${snippet ?? "app.use('/graphql', express.json(), expressMiddleware(server));"}
app.listen(${port}, '127.0.0.1');
`,
  }),
  start: () => ({ command: 'node', args: ['server.mjs'] }),
};
