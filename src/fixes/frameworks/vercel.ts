import type { Policy } from '../policy.ts';
import { quote } from '../quote.ts';
import type { Framework } from './framework.ts';
import { originPattern, policyHeaders } from './parts/policy-headers.ts';

const json = (value: string): string => quote('json', value);

/** Its group `origin` fills `:origin`. */
const hasOrigin = (policy: Policy): string =>
  policy.origins.length === 0
    ? ''
    : `      "has": [{ "type": "header", "key": "origin", "value": ${json(originPattern(policy))} }],\n`;

const varies = ({ origins }: Policy): string =>
  origins.length === 0 ? '' : ',\n    { "source": "/api/(.*)", "headers": [{ "key": "Vary", "value": "Origin" }] }';

export const vercel: Framework = {
  id: 'vercel',
  title: 'Vercel',
  group: 'Edge',
  syntax: 'json',
  where: '`vercel.json`: merge into what is there; deploy again.',
  trap: 'Functions must answer OPTIONS with 2xx themselves: these lines only add headers. Deployment Protection answers preflights with 401: add the path to its OPTIONS Allowlist.',
  check:
    'An OPTIONS with Origin and Access-Control-Request-Method is answered 2xx with Access-Control-Allow-Origin, without any credentials.',
  proof: { kind: 'documentation', source: 'https://vercel.com/docs/project-configuration#headers' },
  docs: 'https://vercel.com/docs/project-configuration#headers',
  snippet: (policy) => `{
  "headers": [
    {
      "source": "/api/(.*)",
${hasOrigin(policy)}      "headers": [
${policyHeaders(policy, ':origin')
  .map(([key, value]) => `        { "key": ${json(key)}, "value": ${json(value)} }`)
  .join(',\n')}
      ]
    }${varies(policy)}
  ]
}
`,
};
