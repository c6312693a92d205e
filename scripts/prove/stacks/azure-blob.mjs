import { npmVersion, packagesOf } from '../needs.mjs';

// The account and the key of every Azurite, see its documentation.
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

/** @param {number} port */
const connection = (port) =>
  `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT};AccountKey=${KEY};BlobEndpoint=http://127.0.0.1:${port}/${ACCOUNT};`;

/** @type {import('../stack.mjs').Stack} */
export const stack = {
  id: 'azure-blob',
  kind: 'store',
  needs: { npm: 'azurite' },
  exposed: ['ETag'],
  requests: {
    items: { path: `/${ACCOUNT}/files/items.json`, headers: { 'x-demo': '1' } },
    missing: { path: `/${ACCOUNT}/files/missing.json` },
  },
  version: () => `Azurite ${npmVersion('azurite', 'azurite')}, Microsoft’s emulator`,
  files: ({ port, snippet }) => ({
    // Puts a public blob there, and what the shell makes of the snippet into the service's properties.
    'fill.mjs': `import { readFileSync } from 'node:fs';
import { BlobServiceClient } from '@azure/storage-blob';
const service = BlobServiceClient.fromConnectionString('${connection(port)}');
const container = service.getContainerClient('files');
await container.create({ access: 'blob' });
await container.getBlockBlobClient('items.json').upload('{}', 2);
const words = JSON.parse(readFileSync('words.json', 'utf8'));
const options = {};
for (const word of words) {
  if (word.startsWith('--')) options[word] = [];
  else Object.values(options).at(-1)?.push(word);
}
if (words.length > 0) {
  const list = (name) => (options[name] ?? []).join(',');
  const cors = {
    allowedOrigins: list('--origins'),
    allowedMethods: list('--methods'),
    allowedHeaders: list('--allowed-headers'),
    exposedHeaders: list('--exposed-headers'),
    maxAgeInSeconds: Number(list('--max-age')),
  };
  await service.setProperties({ cors: [cors] });
}
`,
    // Stands in for the real command: it notes its words.
    az: `#!/usr/bin/env node
require('node:fs').writeFileSync('words.json', JSON.stringify(process.argv.slice(2)));
`,
    'words.json': '[]',
    'cors.sh': `PATH="$PWD:$PATH"\n${snippet ?? ''}`,
  }),
  build: () => [
    { command: 'chmod', args: ['+x', 'az'] },
    { command: 'sh', args: ['-e', 'cors.sh'] },
  ],
  start: ({ port, folder }) => ({
    command: 'node',
    args: [
      `${packagesOf('azurite')}/node_modules/azurite/dist/src/blob/main.js`,
      ...['--blobHost', '127.0.0.1', '--blobPort', String(port), '--location', folder],
      ...['--skipApiVersionCheck', '--silent'],
    ],
  }),
  fill: () => [{ command: 'node', args: ['fill.mjs'] }],
};
