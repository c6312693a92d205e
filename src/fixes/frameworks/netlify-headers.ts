import { quote } from '../quote.ts';
import type { Framework } from './framework.ts';
import { staticHeaders } from './parts/static-headers.ts';

export const netlifyHeaders: Framework = {
  id: 'netlify-headers',
  title: 'Netlify, static files',
  group: 'Edge',
  syntax: 'toml',
  where: '`netlify.toml`.',
  trap: 'It covers static files only: functions, edge functions and proxied paths need headers of their own. It says one fixed origin, and OPTIONS is answered with 405; the edge function can do both.',
  check:
    'The answer of a static file has Access-Control-Allow-Origin with this origin, also for requests without Origin.',
  proof: { kind: 'documentation', source: 'https://docs.netlify.com/manage/routing/headers/' },
  docs: 'https://docs.netlify.com/manage/routing/headers/',
  snippet: (policy) => `[[headers]]
for = "/*"

[headers.values]
${staticHeaders(policy)
  .map(([name, value]) => `${name} = ${quote('toml', value)}`)
  .join('\n')}
`,
};
