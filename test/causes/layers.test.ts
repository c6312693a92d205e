import { describe, expect, test } from 'vitest';
import type { Layer } from '../../src/causes/layer.ts';
import { layerOf, SIGNATURES } from '../../src/causes/layers.ts';
import type { Exchange } from '../../src/exchange/exchange.ts';
import { frameworkById } from '../../src/fixes/frameworks/index.ts';
import { factsOf, NOON } from '../support/causes.ts';
import { API, exchange, failed, pending, type ShortAnswer } from '../support/exchange.ts';
import { readInEnglish } from '../support/in-english.ts';
import { HEADERS_OF_LAYERS, type Headers, URLS_OF_LAYERS } from '../support/layer-answers.ts';

const layer = (judged: Exchange, earlier: readonly Exchange[] = []) => readInEnglish(layerOf(factsOf(judged, earlier)));

const get = (headers: Headers, status = 200, url = `${API}/users`) =>
  failed({ startedAt: NOON, hops: [{ url, answer: { status, headers } }] });
const put = (preflight: ShortAnswer) => failed({ hops: [{ method: 'PUT', preflight }] });

const told = (judged: Exchange, earlier: readonly Exchange[] = []) => {
  const found = layer(judged, earlier);
  return found && `${found.product}, ${found.confidence}`;
};

test.each(HEADERS_OF_LAYERS)('%o is of %s', (headers, product) => {
  expect(told(get(headers))).toBe(product);
});

test.each(URLS_OF_LAYERS)('%s is of %s', (url, product) => {
  expect(told(get({}, 200, url))).toBe(product);
});

test.each<[what: string, judged: Exchange, product: string]>([
  ['the default list of the package cors', put({ acam: 'GET,HEAD,PUT,PATCH,POST,DELETE' }), 'Express, likely'],
  ['the list that Hono has', put({ acam: 'GET,HEAD,PUT,POST,DELETE,PATCH,QUERY' }), 'Hono, likely'],
  [
    'the four headers that Starlette always lists',
    put({ status: 400, acah: 'Accept, Accept-Language, Content-Language, Content-Type' }),
    'FastAPI or Starlette, certain',
  ],
  [
    'the headers that ingress-nginx lists',
    put({ acao: 'https://x.example', acah: 'DNT,Keep-Alive,User-Agent,X-Requested-With' }),
    'ingress-nginx, possible',
  ],
])('%s gives it away', (_, judged, product) => {
  expect(told(judged)).toBe(product);
});

describe('what stands before others', () => {
  test('is taken for the writer of a page that only a gateway writes', () => {
    expect(layer(get({ Server: 'nginx/1.22.1', 'Content-Type': 'text/html' }, 502))).toEqual({
      kind: 'proxy',
      product: 'nginx',
      confidence: 'certain',
      evidence: ['Server: nginx/1.22.1', 'It was answered 502'],
      frameworks: ['nginx', 'same-origin-nginx'],
    } satisfies Layer);
  });

  test('is taken for the writer where the application always shows itself, and now does not', () => {
    const usual = exchange({
      startedAt: NOON - 1,
      hops: [{ url: `${API}/a`, answer: { acao: '*', headers: { 'X-Powered-By': 'Express' } } }],
    });
    expect(layer(get({ Server: 'nginx' }, 404), [usual])).toEqual({
      kind: 'proxy',
      product: 'nginx',
      confidence: 'likely',
      evidence: [
        'Server: nginx',
        'An earlier answer of this server (GET api.example.net/a answered 200) shows Express: X-Powered-By: Express; this one does not',
      ],
      frameworks: ['nginx', 'same-origin-nginx', 'express-cors', 'nestjs', 'apollo'],
    } satisfies Layer);
  });

  test.each<[what: string, judged: Exchange, product: string]>([
    ['an ordinary answer', get({ Server: 'nginx' }), 'nginx, possible'],
    ['an error page of HTML', get({ Server: 'nginx', 'Content-Type': 'text/html' }, 404), 'nginx, likely'],
    [
      'a page of Cloudflare, with nginx behind it',
      get({ Server: 'cloudflare', 'CF-Ray': 'a' }, 522),
      'Cloudflare, certain',
    ],
    ['too large for nginx, behind a Varnish', get({ Server: 'nginx', Via: '1.1 varnish' }, 413), 'nginx, likely'],
  ])('of %s', (_, judged, product) => {
    expect(told(judged)).toBe(product);
  });
});

test('where an answer shows nothing, an earlier one may', () => {
  const usual = exchange({
    startedAt: NOON - 1,
    hops: [{ url: `${API}/a`, answer: { acao: '*', headers: { Server: 'uvicorn' } } }],
  });
  expect([told(get({})), told(get({}), [usual])]).toEqual([null, 'FastAPI or Starlette, possible']);
});

test('where no answer came, the browser stopped it', () => {
  expect(layer(failed({ hops: [{}] }, 'net::ERR_CONNECTION_REFUSED'))).toEqual({
    kind: 'browser',
    product: 'the browser',
    confidence: 'certain',
    evidence: ["The browser's error is net::ERR_CONNECTION_REFUSED", 'No answer came'],
    frameworks: [],
  } satisfies Layer);
});

test('for what is not CORS there is no framework to choose', () => {
  const judged = failed({ hops: [{ answer: { headers: { 'X-Powered-By': 'Express' } } }] }, 'net::ERR_BLOCKED_BY_ORB');
  expect(layer(judged)).toMatchObject({ product: 'Express', frameworks: [] });
});

test('what was spoilt in the browser is the browser’s, what was masked the server’s', () => {
  const headers = { Server: 'uvicorn' };
  const spoilt = put({ acao: '*', acam: 'PUT', headers, judged: { acam: 'PUT' } });
  const masked = exchange({ hops: [{ answer: { headers, judged: { acao: '*' } } }] });
  expect([told(spoilt), told(masked)]).toEqual(['the browser, certain', 'FastAPI or Starlette, likely']);
});

test.each<[what: string, judged: Exchange]>([
  ['passed', exchange({ hops: [{ answer: { acao: '*', headers: { Server: 'nginx' } } }] })],
  ['is pending', pending({ hops: [{}] })],
])('nothing is told of an exchange that %s', (_, judged) => {
  expect(layer(judged)).toBe(null);
});

test('no evidence shows the value of a cookie', () => {
  expect(JSON.stringify(layer(get({ 'Set-Cookie': 'JSESSIONID=SECRET; Path=/' })))).not.toContain('SECRET');
});

test('each framework that a product names is there', () => {
  const named = new Set(SIGNATURES.flatMap(({ frameworks }) => frameworks));
  expect([...named].filter((id) => frameworkById(id) === null)).toEqual([]);
});

test('each product is named once', () => {
  const products = SIGNATURES.map(({ product }) => product);
  expect(products).toEqual([...new Set(products)]);
});
