import type { Framework } from './framework.ts';
import { starletteOptions } from './parts/starlette-options.ts';

export const fastapi: Framework = {
  id: 'fastapi',
  title: 'FastAPI and Starlette',
  group: 'Python',
  syntax: 'python',
  where: 'After all other `app.add_middleware` calls: the middleware that is added last runs first.',
  trap: 'The 500 of an unhandled exception has no CORS headers, because the error middleware is always outside; wrap the whole app if pages have to read it. If an authentication middleware is added later, preflights are 401. Starlette before 1.0 leaves `Vary` out where no Origin came or where it is refused, so keep such answers out of shared caches.',
  check:
    'An OPTIONS with Origin and Access-Control-Request-Method is answered 200 `OK`, without any credentials; a refused one is 400 `Disallowed CORS …`.',
  proof: { kind: 'proved', version: 'FastAPI 0.92.0, Starlette 0.26.1' },
  docs: 'https://fastapi.tiangolo.com/tutorial/cors/',
  snippet: (policy) => `from fastapi.middleware.cors import CORSMiddleware

app.add_middleware(
    CORSMiddleware,
${starletteOptions(policy)}
)
`,
};
