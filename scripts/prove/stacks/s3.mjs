import { npmVersion } from '../needs.mjs';

/** @type {import('../stack.mjs').Stack} */
export const stack = {
  id: 's3',
  kind: 'store',
  needs: { npm: 's3rver' },
  exposed: ['ETag'],
  requests: {
    items: { path: '/files/items.json', headers: { 'x-demo': '1' } },
    missing: { path: '/files/missing.json' },
  },
  version: () => `s3rver ${npmVersion('s3rver', 's3rver')}, an emulator`,
  files: ({ port, folder, snippet }) => ({
    'cors.json': snippet ?? 'null',
    'server.mjs': `import { readFileSync } from 'node:fs';
import S3rver from 's3rver';
const rules = JSON.parse(readFileSync('cors.json', 'utf8'))?.CORSRules ?? [];
// What the AWS CLI makes of the file.
const NAMES = { AllowedOrigins: 'AllowedOrigin', AllowedMethods: 'AllowedMethod', AllowedHeaders: 'AllowedHeader', ExposeHeaders: 'ExposeHeader', MaxAgeSeconds: 'MaxAgeSeconds' };
const elements = (rule) => Object.entries(rule).flatMap(([name, value]) => [value].flat().map((one) => \`<\${NAMES[name]}>\${one}</\${NAMES[name]}>\`));
const xml = \`<CORSConfiguration>\${rules.map((rule) => \`<CORSRule>\${elements(rule).join('')}</CORSRule>\`)}</CORSConfiguration>\`;
const configs = rules.length > 0 ? [xml] : [];
const server = new S3rver({ port: ${port}, address: '127.0.0.1', silent: true, directory: '${folder}/data', allowMismatchedSignatures: true, configureBuckets: [{ name: 'files', configs }] });
await server.run();
await fetch('http://127.0.0.1:${port}/files/items.json', { method: 'PUT', body: '{}' });
`,
  }),
  start: () => ({ command: 'node', args: ['server.mjs'] }),
};
