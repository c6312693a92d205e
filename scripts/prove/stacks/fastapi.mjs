import { aptVersion } from '../needs.mjs';

/**
 * The app of both stacks of FastAPI.
 *
 * @param {string | null} snippet
 */
export const appWith = (snippet) => `from fastapi import FastAPI, HTTPException, Response

app = FastAPI()


@app.api_route("/api/items", methods=["GET", "PUT"])
def items(response: Response):
    response.headers["X-Request-Id"] = "r-1"
    return {}


@app.get("/api/boom")
def boom():
    raise RuntimeError("boom")


@app.get("/api/private")
def private():
    raise HTTPException(status_code=401)


${snippet ?? ''}`;

export const APT = ['python3-fastapi', 'python3-uvicorn'];

export const version = () => `FastAPI ${aptVersion('python3-fastapi')}, Starlette ${aptVersion('python3-starlette')}`;

/** @param {string} app @param {number} port */
export const uvicorn = (app, port) => ({
  command: '/usr/bin/python3',
  args: ['-m', 'uvicorn', app, '--host', '127.0.0.1', '--port', `${port}`],
});

/** @type {import('../stack.mjs').Stack} */
export const stack = {
  id: 'fastapi',
  needs: { apt: APT },
  fails: { cause: 'preflight-not-routed' },
  exceptions: {
    boom: { blocked: 'Starlette answers unhandled exceptions outside all middleware; fastapi-wrapped covers them.' },
  },
  version,
  files: ({ snippet }) => ({ 'main.py': appWith(snippet) }),
  start: ({ port }) => uvicorn('main:app', port),
};
