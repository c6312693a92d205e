import { quote } from '../quote.ts';
import type { Framework } from './framework.ts';
import { staticHeaders } from './parts/static-headers.ts';

export const serve: Framework = {
  id: 'serve',
  title: 'serve',
  group: 'Edge',
  syntax: 'json',
  where: '`serve.json` in the folder that is served.',
  trap: 'It says one fixed origin and answers no preflight: it is a server of files. `serve --cors` says `*`, which excludes cookies.',
  check: 'The answer of a file has Access-Control-Allow-Origin with this origin, also for requests without Origin.',
  proof: { kind: 'proved', version: 'serve 14.2.7' },
  docs: 'https://github.com/vercel/serve-handler#headers-array',
  snippet: (policy) => `{
  "headers": [
    {
      "source": "**",
      "headers": [
${staticHeaders(policy)
  .map(([key, value]) => `        { "key": ${quote('json', key)}, "value": ${quote('json', value)} }`)
  .join(',\n')}
      ]
    }
  ]
}
`,
};
