import type { Policy } from '../policy.ts';
import { quote, quoteAll } from '../quote.ts';
import type { Framework } from './framework.ts';
import { SAFELISTED_METHODS } from './parts/cors-options.ts';
import { allowedOrigins } from './parts/header-code.ts';

// Without names it reflects whatever is asked for; every page may send Accept anyway.
const NO_HEADERS = ['accept'];

function koaOptions({ origins, credentials, methods, requestHeaders, exposedHeaders, maxAge }: Policy): string {
  const list = (values: readonly string[]) => quoteAll('javascript', values);
  const lines = [
    `origin: ${origins.length === 0 ? quote('javascript', '*') : "(ctx) => (ORIGINS.has(ctx.get('Origin')) ? ctx.get('Origin') : '')"},`,
    `allowMethods: ${list(methods.length === 0 ? SAFELISTED_METHODS : methods)},`,
    `allowHeaders: ${list(requestHeaders.length === 0 ? NO_HEADERS : requestHeaders)},`,
    ...(exposedHeaders.length === 0 ? [] : [`exposeHeaders: ${list(exposedHeaders)},`]),
    ...(credentials ? ['credentials: true,'] : []),
    ...(maxAge === null ? [] : [`maxAge: ${maxAge},`]),
  ];
  return lines.map((line) => `    ${line}`).join('\n');
}

export const koa: Framework = {
  id: 'koa',
  title: 'Koa',
  group: 'Node',
  syntax: 'javascript',
  where: 'The file that creates the app: the first `app.use`, before authentication and the router.',
  trap: '`origin` takes a function or one string: an array makes two Access-Control-Allow-Origin lines of it. Without `origin`, `credentials: true` lets every site read everything. Behind the router the preflight passes and the GET does not.',
  check:
    'An OPTIONS with Origin and Access-Control-Request-Method is answered 2xx with Access-Control-Allow-Origin, without any credentials.',
  proof: { kind: 'proved', version: 'Koa 3.2.1, @koa/cors 5.0.0' },
  docs: 'https://github.com/koajs/cors',
  snippet: (policy) => `import cors from '@koa/cors'; // npm install @koa/cors

${allowedOrigins(policy)}app.use(
  cors({
${koaOptions(policy)}
  }),
);
`,
};
