import { quoteAll } from '../quote.ts';
import type { Framework } from './framework.ts';
import { originsOrStar, requireNoCredentials } from './parts/cloud-limits.ts';

export const gcs: Framework = {
  id: 'gcs',
  title: 'Google Cloud Storage',
  group: 'Cloud',
  syntax: 'json',
  where: 'A file `cors.json`, then `gcloud storage buckets update gs://NAME --cors-file=cors.json`.',
  trap: '`responseHeader` lists what scripts may read and what requests may carry, both. It never allows credentials, and the host `storage.cloud.google.com` does no CORS at all: use `storage.googleapis.com`. Old preflights stay valid for `maxAgeSeconds`.',
  check:
    '`gcloud storage buckets describe gs://NAME --format="default(cors_config)"`; a refused preflight is answered 200 too, without headers.',
  proof: { kind: 'documentation', source: 'https://cloud.google.com/storage/docs/cross-origin' },
  docs: 'https://cloud.google.com/storage/docs/using-cors',
  snippet: (policy) => {
    requireNoCredentials(policy);
    const { methods, requestHeaders, exposedHeaders, maxAge } = policy;
    const lines = [
      `"origin": ${quoteAll('json', originsOrStar(policy))}`,
      `"method": ${quoteAll('json', methods)}`,
      `"responseHeader": ${quoteAll('json', [...requestHeaders, ...exposedHeaders])}`,
      ...(maxAge === null ? [] : [`"maxAgeSeconds": ${maxAge}`]),
    ];
    return `[\n  {\n${lines.map((line) => `    ${line}`).join(',\n')}\n  }\n]\n`;
  },
};
