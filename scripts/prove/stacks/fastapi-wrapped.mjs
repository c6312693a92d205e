import { APT, appWith, uvicorn, version } from './fastapi.mjs';

/** @type {import('../stack.mjs').Stack} */
export const stack = {
  id: 'fastapi-wrapped',
  needs: { apt: APT },
  fails: { cause: 'preflight-not-routed' },
  version,
  files: ({ snippet }) => ({ 'main.py': appWith(snippet) }),
  start: ({ port, phase }) => uvicorn(phase === 'before' ? 'main:app' : 'main:asgi', port),
};
