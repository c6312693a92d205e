import { quoteAll } from '../quote.ts';
import type { Framework } from './framework.ts';
import { originsOrStar, requireMethods } from './parts/cloud-limits.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'HEAD', 'DELETE', 'OPTIONS'];

export const apiGatewayHttp: Framework = {
  id: 'api-gateway-http',
  title: 'API Gateway, HTTP API',
  group: 'Cloud',
  syntax: 'json',
  where: 'A file `cors.json`, then `aws apigatewayv2 update-api --api-id ID --cors-configuration file://cors.json`.',
  trap: 'It drops what your code says of CORS. A `$default` or `ANY` route with an authorizer catches the preflight too: add a route `OPTIONS /{proxy+}` without one.',
  check:
    'An OPTIONS with Origin and Access-Control-Request-Method is answered 204 with Access-Control-Allow-Origin, without a token, and your code does not see it.',
  proof: {
    kind: 'documentation',
    source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html',
  },
  docs: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html',
  snippet: (policy) => {
    requireMethods(policy, METHODS);
    const { credentials, methods, requestHeaders, exposedHeaders, maxAge } = policy;
    const list = (name: string, values: readonly string[]) =>
      values.length === 0 ? [] : [`"${name}": ${quoteAll('json', values)}`];
    const lines = [
      ...list('AllowOrigins', originsOrStar(policy)),
      ...list('AllowMethods', methods),
      ...list('AllowHeaders', requestHeaders),
      ...list('ExposeHeaders', exposedHeaders),
      `"AllowCredentials": ${credentials}`,
      ...(maxAge === null ? [] : [`"MaxAge": ${maxAge}`]),
    ];
    return `{\n${lines.map((line) => `  ${line}`).join(',\n')}\n}\n`;
  },
};
