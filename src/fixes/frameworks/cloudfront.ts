import { quoteAll } from '../quote.ts';
import type { Framework } from './framework.ts';
import { originsOrStar, requireMethods } from './parts/cloud-limits.ts';

const METHODS = ['GET', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'];

export const cloudfront: Framework = {
  id: 'cloudfront',
  title: 'Amazon CloudFront',
  group: 'Cloud',
  syntax: 'json',
  where:
    'A file `cors.json`, then `aws cloudfront create-response-headers-policy --response-headers-policy-config file://cors.json`, and choose the policy in the cache behaviour.',
  trap: 'It only adds headers: the behaviour has to allow OPTIONS, else it is 403, and the origin, or a CloudFront Function for viewer requests, has to answer it with 2xx. What was cached before has to be invalidated. If the origin decides instead, Origin belongs into the cache key.',
  check:
    'A request with Origin through the distribution has one Access-Control-Allow-Origin; an OPTIONS with Access-Control-Request-Method is answered 2xx.',
  proof: {
    kind: 'documentation',
    source: 'https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ResponseHeadersPolicyCorsConfig.html',
  },
  docs: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/understanding-response-headers-policies.html',
  snippet: (policy) => {
    requireMethods(policy, METHODS);
    const { credentials, methods, requestHeaders, exposedHeaders, maxAge } = policy;
    const items = (values: readonly string[]) =>
      `{ "Quantity": ${values.length}, "Items": ${quoteAll('json', values)} }`;
    const lines = [
      `"AccessControlAllowOrigins": ${items(originsOrStar(policy))}`,
      `"AccessControlAllowMethods": ${items(methods)}`,
      // The list is required, and `accept` is allowed anyway.
      `"AccessControlAllowHeaders": ${items(requestHeaders.length === 0 ? ['accept'] : requestHeaders)}`,
      ...(exposedHeaders.length === 0 ? [] : [`"AccessControlExposeHeaders": ${items(exposedHeaders)}`]),
      `"AccessControlAllowCredentials": ${credentials}`,
      ...(maxAge === null ? [] : [`"AccessControlMaxAgeSec": ${maxAge}`]),
      // Else the origin's own header stays.
      '"OriginOverride": true',
    ];
    return `{\n  "Name": "cors",\n  "CorsConfig": {\n${lines.map((line) => `    ${line}`).join(',\n')}\n  }\n}\n`;
  },
};
