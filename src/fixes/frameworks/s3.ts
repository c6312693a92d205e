import { quoteAll } from '../quote.ts';
import type { Framework } from './framework.ts';
import { originsOrStar, requireMethods } from './parts/cloud-limits.ts';

const METHODS = ['GET', 'PUT', 'POST', 'DELETE', 'HEAD'];

export const s3: Framework = {
  id: 's3',
  title: 'Amazon S3',
  group: 'Cloud',
  syntax: 'json',
  where:
    'A file `cors.json`, then `aws s3api put-bucket-cors --bucket NAME --cors-configuration file://cors.json`. The console (Permissions, CORS) wants only the list inside.',
  trap: 'There is no method OPTIONS here, and GET does not include HEAD. A request without Origin, such as an `<img>`, is answered without Vary: the cached answer then fails the later fetch, unless the tag has `crossorigin`. A redirect to another region’s host makes the preflight fail. Behind CloudFront the Origin has to be forwarded.',
  check:
    'An OPTIONS of an object’s URL with Origin and Access-Control-Request-Method is answered 200; where no rule fits it is 403 AccessForbidden.',
  proof: { kind: 'proved', version: 's3rver 3.7.1, an emulator' },
  docs: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/ManageCorsUsing.html',
  snippet: (policy) => {
    requireMethods(policy, METHODS);
    const { methods, requestHeaders, exposedHeaders, maxAge } = policy;
    const lines = [
      `"AllowedOrigins": ${quoteAll('json', originsOrStar(policy))}`,
      `"AllowedMethods": ${quoteAll('json', methods)}`,
      `"AllowedHeaders": ${quoteAll('json', requestHeaders)}`,
      `"ExposeHeaders": ${quoteAll('json', exposedHeaders)}`,
      ...(maxAge === null ? [] : [`"MaxAgeSeconds": ${maxAge}`]),
    ];
    return `{\n  "CORSRules": [\n    {\n${lines.map((line) => `      ${line}`).join(',\n')}\n    }\n  ]\n}\n`;
  },
};
