import { npmVersion } from '../needs.mjs';

const CLIENT = { AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER', AWS_DEFAULT_REGION: 'us-east-1' };

/** @type {import('../stack.mjs').Stack} */
export const stack = {
  id: 's3',
  kind: 'store',
  // A bucket without rules refuses as one with rules does.
  fails: { cause: 'origin-not-allowed' },
  needs: { npm: 's3rver', apt: ['awscli'] },
  exposed: ['ETag'],
  requests: {
    items: { path: '/files/items.json', headers: { 'x-demo': '1' } },
    missing: { path: '/files/missing.json' },
  },
  version: () => `s3rver ${npmVersion('s3rver', 's3rver')}, an emulator`,
  files: ({ port, folder, snippet }) => ({
    ...(snippet && { 'cors.json': snippet }),
    'server.mjs': `import S3rver from 's3rver';
const options = { port: ${port}, address: '127.0.0.1', silent: true, directory: '${folder}/data' };
const server = new S3rver({ ...options, allowMismatchedSignatures: true, configureBuckets: [{ name: 'files' }] });
await server.run();
`,
    'fill.sh': [
      "echo '{}' > items.json",
      's3api() { aws --endpoint-url "http://127.0.0.1:$PORT" s3api "$@"; }',
      's3api put-object --bucket files --key items.json --body items.json',
      ...(snippet ? ['s3api put-bucket-cors --bucket files --cors-configuration file://cors.json'] : []),
    ].join('\n'),
  }),
  start: () => ({ command: 'node', args: ['server.mjs'] }),
  fill: () => [{ command: 'sh', args: ['-e', 'fill.sh'], env: CLIENT }],
};
