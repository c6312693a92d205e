import type { Framework } from './framework.ts';
import { starletteOptions } from './parts/starlette-options.ts';

export const fastapiWrapped: Framework = {
  id: 'fastapi-wrapped',
  title: 'FastAPI and Starlette, readable 500s too',
  group: 'Python',
  syntax: 'python',
  where:
    'At the end of the file that creates the app. Serve `asgi` instead of `app`: `uvicorn main:asgi`. It takes the place of `app.add_middleware(CORSMiddleware, …)`.',
  trap: 'Two of them write every header twice: take the other one away. `app` is still the FastAPI object, which routes, tests and the docs need; only the server is given `asgi`.',
  check: 'A route that raises an exception answers 500 with Access-Control-Allow-Origin.',
  proof: { kind: 'proved', version: 'FastAPI 0.92.0, Starlette 0.26.1' },
  docs: 'https://www.starlette.io/middleware/#corsmiddleware',
  snippet: (policy) => `from starlette.middleware.cors import CORSMiddleware

asgi = CORSMiddleware(
    app,
${starletteOptions(policy)}
)
`,
};
