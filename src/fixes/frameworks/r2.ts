import { quoteAll } from '../quote.ts';
import type { Framework } from './framework.ts';
import { originsOrStar, requireMethods } from './parts/cloud-limits.ts';

const METHODS = ['GET', 'PUT', 'POST', 'DELETE', 'HEAD'];

export const r2: Framework = {
  id: 'r2',
  title: 'Cloudflare R2',
  group: 'Cloud',
  syntax: 'json',
  where: 'A file `cors.json`, then `npx wrangler r2 bucket cors set NAME --file cors.json`.',
  trap: 'Name each header: a star was reported not to work. On a domain of your own the answers from before the change stay in Cloudflare’s cache until they are purged. There is no method OPTIONS here.',
  check:
    '`npx wrangler r2 bucket cors list NAME`; then an OPTIONS of an object’s URL with Origin and Access-Control-Request-Method.',
  proof: { kind: 'documentation', source: 'https://developers.cloudflare.com/r2/buckets/cors/' },
  docs: 'https://developers.cloudflare.com/r2/buckets/cors/',
  snippet: (policy) => {
    requireMethods(policy, METHODS);
    const { methods, requestHeaders, exposedHeaders, maxAge } = policy;
    const allowed = [
      `"origins": ${quoteAll('json', originsOrStar(policy))}`,
      `"methods": ${quoteAll('json', methods)}`,
      `"headers": ${quoteAll('json', requestHeaders)}`,
    ];
    const lines = [
      `"allowed": {\n${allowed.map((line) => `        ${line}`).join(',\n')}\n      }`,
      `"exposeHeaders": ${quoteAll('json', exposedHeaders)}`,
      ...(maxAge === null ? [] : [`"maxAgeSeconds": ${maxAge}`]),
    ];
    return `{\n  "rules": [\n    {\n${lines.map((line) => `      ${line}`).join(',\n')}\n    }\n  ]\n}\n`;
  },
};
