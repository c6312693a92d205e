import { quote } from '../quote.ts';
import type { Framework } from './framework.ts';
import { staticHeaders } from './parts/static-headers.ts';

export const firebase: Framework = {
  id: 'firebase',
  title: 'Firebase Hosting',
  group: 'Edge',
  syntax: 'json',
  where: '`firebase.json`: merge into what is there.',
  trap: 'It covers static files only, says one fixed origin and answers no preflight. Rewrites to functions are not covered: there it is `onRequest({ cors: ["https://app.example.com"] }, …)`.',
  check:
    'The answer of a static file has Access-Control-Allow-Origin with this origin, also for requests without Origin.',
  proof: { kind: 'proved', version: 'superstatic 9.2.0' },
  docs: 'https://firebase.google.com/docs/hosting/full-config#headers',
  snippet: (policy) => `{
  "hosting": {
    "headers": [
      {
        "source": "**",
        "headers": [
${staticHeaders(policy)
  .map(([key, value]) => `          { "key": ${quote('json', key)}, "value": ${quote('json', value)} }`)
  .join(',\n')}
        ]
      }
    ]
  }
}
`,
};
