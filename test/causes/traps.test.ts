import { expect, test } from 'vitest';
import { layerOf } from '../../src/causes/layers.ts';
import type { Exchange } from '../../src/exchange/exchange.ts';
import { causesFor, factsOf, NOON } from '../support/causes.ts';
import { API, exchange, failed, OTHER, PAGE, type ShortAnswer, type ShortHop } from '../support/exchange.ts';

const url = `${API}/api/items`;
const ask = (preflight: ShortAnswer, hop: ShortHop = {}) =>
  failed({ startedAt: NOON, hops: [{ url, method: 'PUT', preflight, ...hop }] });
const get = (answer: ShortAnswer, hop: ShortHop = {}) => failed({ startedAt: NOON, hops: [{ url, answer, ...hop }] });
const earlier = (answer: ShortAnswer, origin = PAGE) =>
  exchange({ origin, startedAt: NOON - 1000, hops: [{ url, answer: { acao: origin, ...answer } }] });

const EXPRESS = { 'X-Powered-By': 'Express' };
const NGINX = { Server: 'nginx/1.22.1' };
const SPRING = { Vary: ['Origin', 'Access-Control-Request-Method', 'Access-Control-Request-Headers'] };
const PASSES = { acao: PAGE, acac: 'true', acam: 'PUT' };
const LOGIN = 'https://login.microsoftonline.com/common/oauth2/authorize?client_id=a&redirect_uri=b';

/** The traps that bite most (reference/server-fixes.md, sections 3 and 7), as they answer, and what has to be told. */
test.each<[trap: string, judged: Exchange, earlier: readonly Exchange[], cause: string, layer: string | null]>([
  [
    'Express: the login before cors()',
    ask({ status: 401, headers: EXPRESS }),
    [],
    'preflight-needs-auth certain',
    'Express',
  ],
  [
    'Express: cors() after the routes',
    ask(PASSES, { answer: { headers: EXPRESS } }),
    [],
    'headers-on-wrong-response certain',
    'Express',
  ],
  [
    'Express: cors() on the GET route only',
    ask({ status: 200, headers: { ...EXPRESS, Allow: 'GET,HEAD' } }),
    [earlier({})],
    'headers-on-wrong-response likely',
    'Express',
  ],
  [
    'Express: an origin function that throws',
    ask({ status: 500, headers: EXPRESS }),
    [],
    'preflight-crashed certain',
    'Express',
  ],
  [
    'Express: a slash at the end of the origin',
    get({ acao: `${PAGE}/`, headers: EXPRESS }),
    [],
    'origin-misspelled certain',
    'Express',
  ],
  [
    'Flask: no CORS, but an OPTIONS of its own that is said to be HTML',
    ask({ status: 200, headers: { 'Content-Type': 'text/html; charset=utf-8', Allow: 'GET, HEAD, OPTIONS, PUT' } }),
    [],
    'no-cors-configured likely',
    null,
  ],
  [
    'Socket.IO: a 400 in JSON is no refusal of a CORS layer',
    ask({ status: 400, headers: { 'Content-Type': 'application/json' } }),
    [],
    'preflight-not-routed possible',
    null,
  ],
  [
    'NestJS: no enableCors()',
    ask({ status: 404, headers: { ...EXPRESS, 'Content-Type': 'application/json' } }),
    [],
    'preflight-not-routed likely',
    'Express',
  ],
  ['Next.js: trailingSlash', ask({ status: 308, location: '/api/items/' }), [], 'redirect-canonical certain', null],
  [
    'FastAPI: no CORS',
    ask({ status: 405, headers: { Server: 'uvicorn', Allow: 'PUT' } }),
    [],
    'preflight-not-routed certain',
    'FastAPI or Starlette',
  ],
  [
    'FastAPI: a 500',
    ask(PASSES, { answer: { status: 500, headers: { Server: 'uvicorn' } } }),
    [],
    'error-without-headers certain',
    'FastAPI or Starlette',
  ],
  [
    'Starlette 0.x: * for the answer, an echo for the preflight',
    ask(PASSES, { sends: { Cookie: 'a=b' }, answer: { acao: '*' } }),
    [],
    'wildcard-with-credentials certain',
    null,
  ],
  [
    'Django: APPEND_SLASH before CORS',
    ask({ status: 301, location: '/api/items/', headers: { Server: 'WSGIServer/0.2 CPython/3.11.2' } }),
    [],
    'redirect-canonical certain',
    'Django',
  ],
  [
    'Django: SECURE_SSL_REDIRECT',
    get({ status: 301, location: 'https://api.example.net/api/items' }, { url: 'http://api.example.net/api/items' }),
    [],
    'redirect-to-https certain',
    null,
  ],
  [
    'Spring Security: no .cors()',
    ask({ status: 401, headers: { 'WWW-Authenticate': 'Basic realm="Realm"', 'Set-Cookie': 'JSESSIONID=1' } }),
    [],
    'preflight-needs-auth certain',
    'Java servlets (Spring, Tomcat, Jetty)',
  ],
  [
    'Spring: PUT is no default method',
    ask({ status: 403, headers: SPRING }),
    [earlier({})],
    'method-not-listed likely',
    'Spring',
  ],
  [
    'Spring: a 404 of an unmapped path',
    get({ status: 404, headers: { 'Content-Type': 'application/json' } }),
    [earlier({})],
    'error-without-headers certain',
    null,
  ],
  [
    'gin: CORS on a group',
    ask({ status: 404, headers: { 'Content-Type': 'text/plain' } }),
    [],
    'preflight-not-routed likely',
    null,
  ],
  [
    'rs/cors: a header that is not listed',
    ask(
      { headers: { Vary: 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers' } },
      { method: 'GET' },
    ),
    [],
    'origin-not-allowed likely',
    'Go (rs/cors or go-chi/cors)',
  ],
  [
    'Laravel: a path that is not in paths',
    ask({ status: 200, headers: { Allow: 'GET,HEAD,PUT', 'X-Powered-By': 'PHP/8.2.35' } }),
    [],
    'no-cors-configured likely',
    'PHP',
  ],
  ['Nelmio: no allow_methods', ask({ status: 405, acao: PAGE, acam: '' }), [], 'method-not-listed certain', null],
  [
    'nginx: no always, and the application is down',
    ask(PASSES, { answer: { status: 502, headers: NGINX } }),
    [],
    'gateway-error-page certain',
    'nginx',
  ],
  [
    'nginx: auth_basic before a proxied OPTIONS',
    ask({ status: 401, headers: { ...NGINX, 'Content-Type': 'text/html', 'WWW-Authenticate': 'Basic realm="a"' } }),
    [],
    'preflight-needs-auth certain',
    'nginx',
  ],
  [
    'nginx: too large a body',
    ask(PASSES, { answer: { status: 413, headers: NGINX } }),
    [],
    'gateway-error-page likely',
    'nginx',
  ],
  [
    'nginx and the application both write',
    ask({ acao: [PAGE, PAGE], acam: 'PUT', headers: NGINX }),
    [],
    'two-writers certain',
    'nginx',
  ],
  [
    'nginx: "$http_origin" in single quotes of a template',
    get({ acao: '$http_origin', headers: NGINX }),
    [],
    'template-not-expanded certain',
    'nginx',
  ],
  [
    'Caddy: basicauth before respond',
    ask({ status: 401, headers: { Server: 'Caddy', 'WWW-Authenticate': 'Basic' } }),
    [],
    'preflight-needs-auth certain',
    'Caddy',
  ],
  [
    'Varnish: an answer kept for another page',
    get({ acao: OTHER, headers: { Age: '7', 'X-Varnish': '5 3' } }),
    [earlier({}, OTHER)],
    'cached-for-another-origin certain',
    'Varnish',
  ],
  [
    'Traefik: a rule with a method',
    ask({ status: 404, headers: { 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff' } }),
    [],
    'preflight-not-routed likely',
    'Go (net/http)',
  ],
  [
    'API Gateway: no OPTIONS',
    ask({ status: 403, headers: { 'X-Amzn-ErrorType': 'MissingAuthenticationTokenException', 'X-Amz-Apigw-Id': 'a' } }),
    [],
    'preflight-not-routed certain',
    'API Gateway (REST API)',
  ],
  [
    'API Gateway: a MOCK for OPTIONS, and nothing on the answer',
    ask(PASSES, { answer: { headers: { 'X-Amz-Apigw-Id': 'a' } } }),
    [],
    'headers-on-wrong-response certain',
    'API Gateway (REST API)',
  ],
  [
    'S3: a rule that does not match',
    ask({ status: 403, headers: { Server: 'AmazonS3', 'Content-Type': 'application/xml' } }),
    [],
    'origin-not-allowed likely',
    'Amazon S3',
  ],
  [
    'Cloudflare Access ate the preflight',
    ask({
      status: 302,
      location: 'https://x.cloudflareaccess.com/cdn-cgi/access/login/a?kid=1',
      headers: { 'CF-Ray': 'a' },
    }),
    [],
    'redirect-to-login likely',
    'Cloudflare Access',
  ],
  [
    'Azure: Easy Auth',
    ask({ status: 302, location: LOGIN, headers: { 'Set-Cookie': 'ARRAffinity=a' } }),
    [],
    'redirect-to-login certain',
    'Azure Functions or App Service',
  ],
  [
    'Vite: the API falls back to index.html',
    get({ headers: { 'Content-Type': 'text/html' } }, { url: 'http://localhost:5173/api/items' }),
    [],
    'spa-fallback likely',
    'Vite',
  ],
  [
    'a login page instead of data',
    failed({
      startedAt: NOON,
      hops: [
        { url, answer: { status: 302, acao: '*', location: '/login' } },
        { url: `${API}/login`, answer: { headers: { 'Content-Type': 'text/html' } } },
      ],
    }),
    [],
    'redirect-to-login likely',
    null,
  ],
])('%s', (_, judged, history, cause, layer) => {
  const [first] = causesFor(judged, history);
  const product = layerOf(factsOf(judged, history))?.product ?? null;
  expect([`${first?.id} ${first?.confidence}`, product]).toEqual([cause, layer]);
});
