import { quote, UnquotableError } from '../quote.ts';
import type { Framework } from './framework.ts';
import { policyHeaders } from './parts/policy-headers.ts';
import { block } from './parts/said-headers.ts';
import { oneOrigin } from './unsayable-error.ts';

export const apiGatewayRest: Framework = {
  id: 'api-gateway-rest',
  title: 'API Gateway, REST API',
  group: 'Cloud',
  syntax: 'yaml',
  where:
    'In `Resources` of the CloudFormation or SAM template: `CorsPreflight` once for each resource. Then deploy the stage anew. With a Lambda proxy your function has to send the headers of its own answers.',
  trap: 'Without the two gateway responses 401, 403, 429 and 5xx have no header. An authorizer or an API key on OPTIONS refuses the preflight; in SAM say `AddDefaultAuthorizerToCorsPreflight: false`. It sends one fixed origin: for several a function has to answer OPTIONS. Nothing changes until the stage is deployed.',
  check:
    'An OPTIONS with Origin and Access-Control-Request-Method is answered 204; a request without a token is answered 401 or 403 with Access-Control-Allow-Origin.',
  proof: {
    kind: 'documentation',
    source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html',
  },
  docs: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html',
  snippet: (policy) => {
    const headers = policyHeaders(policy, oneOrigin(policy));
    const onErrors = headers.filter(([name]) => /Allow-(Origin|Credentials)/.test(name));
    return [
      'CorsPreflight:\n  Type: AWS::ApiGateway::Method\n  Properties:\n',
      block(PREFLIGHT, '    '),
      '    MethodResponses:\n    - StatusCode: "204"\n      ResponseParameters:\n',
      block(
        headers.map(([name]) => `method.response.header.${name}: true`),
        '        ',
      ),
      '    Integration:\n      Type: MOCK\n      RequestTemplates:\n        application/json: "{\\"statusCode\\": 204}"\n',
      '      IntegrationResponses:\n      - StatusCode: "204"\n        ResponseParameters:\n',
      block(parameters(headers, 'method.response.header.'), '          '),
      ...['4XX', '5XX'].map((kind) => gatewayResponse(kind, parameters(onErrors, 'gatewayresponse.header.'))),
    ].join('');
  },
};

const PREFLIGHT = [
  'RestApiId: { Ref: Api }',
  'ResourceId: { Ref: Items }',
  'HttpMethod: OPTIONS',
  'AuthorizationType: NONE',
  'ApiKeyRequired: false',
];

const parameters = (headers: ReturnType<typeof policyHeaders>, prefix: string): readonly string[] =>
  headers.map(([name, value]) => `${prefix}${name}: ${quote('yaml', literal(value))}`);

/** In single quotes of its own; else it would be a reference. */
function literal(value: string): string {
  if (value.includes("'")) throw new UnquotableError(value, 'yaml', 'a single quote ends a literal of API Gateway');
  return `'${value}'`;
}

const gatewayResponse = (kind: string, lines: readonly string[]): string =>
  `Cors${kind}:\n  Type: AWS::ApiGateway::GatewayResponse\n  Properties:\n    RestApiId: { Ref: Api }\n    ResponseType: DEFAULT_${kind}\n    ResponseParameters:\n${block(lines, '      ')}`;
