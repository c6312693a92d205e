import { all, cookie, header, host, path, type Signature } from './signature.ts';

/** What stores or hosts, and so answers itself. */
export const HOSTS: readonly Signature[] = [
  {
    kind: 'gateway',
    product: 'Cloudflare Access',
    frameworks: [],
    signs: [['certain', header('Location', /^https:\/\/[^/]+\.cloudflareaccess\.com\//)]],
  },
  {
    kind: 'object-store',
    product: 'Azure Blob Storage',
    frameworks: ['azure-blob'],
    signs: [
      ['certain', header('Server', /^(Windows-Azure-Blob|Azurite-Blob)/)],
      ['certain', all(header('X-Ms-Request-Id'), header('X-Ms-Version'))],
      ['certain', host(/\.blob\.core\.windows\.net$/)],
    ],
  },
  {
    kind: 'object-store',
    product: 'Cloudflare R2',
    frameworks: ['r2'],
    signs: [['certain', host(/\.(r2\.dev|r2\.cloudflarestorage\.com)$/)]],
  },
  {
    kind: 'object-store',
    product: 'Amazon S3',
    frameworks: ['s3', 'cloudfront'],
    signs: [
      ['certain', header('Server', /^AmazonS3/)],
      ['likely', all(header('X-Amz-Request-Id'), header('X-Amz-Id-2'))],
      ['certain', host(/(^|\.)s3[.-][a-z0-9.-]*amazonaws\.com$/)],
    ],
  },
  {
    kind: 'object-store',
    product: 'Google Cloud Storage',
    frameworks: ['gcs'],
    signs: [
      ['certain', header('Server', /^UploadServer/)],
      ['certain', header('X-Goog-Generation')],
      ['likely', header('X-Guploader-Uploadid')],
      ['certain', host(/(^|\.)storage\.googleapis\.com$/)],
    ],
  },
  {
    kind: 'gateway',
    product: 'API Gateway (HTTP API)',
    frameworks: ['api-gateway-http'],
    signs: [['certain', header('Apigw-Requestid')]],
  },
  {
    kind: 'gateway',
    product: 'API Gateway (REST API)',
    frameworks: ['api-gateway-rest'],
    signs: [
      ['certain', header('X-Amz-Apigw-Id')],
      ['likely', all(host(/\.execute-api\./), header('X-Amzn-RequestId'))],
    ],
  },
  {
    kind: 'gateway',
    product: 'API Gateway',
    frameworks: ['api-gateway-http', 'api-gateway-rest'],
    signs: [['likely', host(/\.execute-api\./)]],
  },
  {
    kind: 'app',
    product: 'Lambda function URL',
    frameworks: [],
    signs: [['certain', host(/\.lambda-url\.[a-z0-9-]+\.on\.aws$/)]],
  },
  {
    kind: 'app',
    product: 'Azure Functions or App Service',
    frameworks: ['azure-functions', 'aspnet'],
    signs: [
      ['certain', host(/\.azurewebsites\.net$/)],
      ['certain', cookie(/^ARRAffinity(SameSite)?$/)],
    ],
  },
  {
    kind: 'cdn',
    product: 'Vercel',
    frameworks: ['vercel', 'next-headers'],
    signs: [
      ['certain', header('X-Vercel-Id')],
      ['certain', header('Server', /^Vercel/)],
    ],
  },
  {
    kind: 'cdn',
    product: 'Netlify',
    frameworks: ['netlify', 'netlify-headers'],
    signs: [
      ['certain', header('X-Nf-Request-Id')],
      ['certain', header('Server', /^Netlify/)],
    ],
  },
  {
    kind: 'cdn',
    product: 'Firebase Hosting',
    frameworks: ['firebase'],
    signs: [['certain', host(/\.(web\.app|firebaseapp\.com)$/)]],
  },
  {
    kind: 'cdn',
    product: 'GitHub Pages',
    frameworks: [],
    signs: [
      ['certain', header('Server', /^GitHub\.com/)],
      ['certain', host(/\.github\.io$/)],
    ],
  },
  {
    kind: 'gateway',
    product: 'Google Cloud Run or App Engine',
    frameworks: [],
    signs: [['likely', header('Server', /^Google Frontend/)]],
  },
  {
    kind: 'app',
    product: 'a GraphQL server',
    frameworks: ['apollo'],
    signs: [['possible', path(/\/(graphql|gql)\/?$/)]],
  },
];
