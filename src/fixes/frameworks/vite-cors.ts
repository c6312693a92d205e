import type { Framework } from './framework.ts';
import { corsOptions } from './parts/cors-options.ts';

export const viteCors: Framework = {
  id: 'vite-cors',
  title: 'Vite dev server, cors',
  group: 'Node',
  syntax: 'javascript',
  where: '`vite.config.js`, where Vite serves what another page asks for. `preview.cors` takes the same.',
  trap: 'It is for development only. Where Vite serves the page and the API is elsewhere, this changes nothing: change the API, or use the proxy under "No CORS".',
  check: 'The answer of the dev server has Access-Control-Allow-Origin for this origin, and not for another one.',
  proof: { kind: 'proved', version: 'Vite 8.3.8' },
  docs: 'https://vite.dev/config/server-options.html#server-cors',
  snippet: (policy) => `import { defineConfig } from 'vite';

export default defineConfig({
  server: {
    cors: {
${corsOptions(policy, '      ')}
    },
  },
});
`,
};
