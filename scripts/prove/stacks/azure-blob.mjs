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
  heavy: 'azure-cli takes 670 MB of disk',
  kind: 'store',
  // A service without rules refuses as one with rules does.
  fails: { cause: 'origin-not-allowed' },
  needs: { npm: 'azurite', apt: ['azure-cli'] },
  exposed: ['ETag'],
  requests: {
    items: { path: `/${ACCOUNT}/files/items.json`, headers: { 'x-demo': '1' } },
    missing: { path: `/${ACCOUNT}/files/missing.json` },
  },
  version: () => `Azurite ${npmVersion('azurite', 'azurite')}, Microsoft’s emulator`,
  files: ({ snippet }) => ({
    'fill.sh': [
      'az storage container create --name files --public-access blob',
      "az storage blob upload --container-name files --name items.json --data '{}'",
      snippet ?? '',
    ].join('\n'),
  }),
  start: ({ port, folder }) => ({
    command: 'node',
    args: [
      `${packagesOf('azurite')}/node_modules/azurite/dist/src/blob/main.js`,
      ...['--blobHost', '127.0.0.1', '--blobPort', String(port), '--location', folder],
      ...['--skipApiVersionCheck', '--silent', '--disableTelemetry'],
    ],
  }),
  fill: ({ port, folder }) => [
    {
      command: 'sh',
      args: ['-e', 'fill.sh'],
      env: {
        AZURE_STORAGE_CONNECTION_STRING: connection(port),
        AZURE_CONFIG_DIR: `${folder}/azure`,
        AZURE_CORE_COLLECT_TELEMETRY: 'false',
      },
    },
  ],
};
