import type { Exchange } from '../../src/exchange/exchange.ts';
import { exchange, failed, pending, type ShortAnswer, type ShortHop } from './exchange.ts';
import { hostileValues } from './hostile.ts';
import { HEADERS_OF_LAYERS, type Headers } from './layer-answers.ts';
import { createDice } from './random-exchange.ts';

const HOSTS = [
  'https://api.example.net',
  'https://app.example.com',
  'https://www.app.example.com',
  'https://api.example.com:8443',
  'http://api.example.net',
  'https://login.example.org',
  'http://localhost:5173',
  'http://127.0.0.1:8080',
  'https://shop.workers.dev',
];
const PATHS = [
  '/',
  '/login',
  '/graphql',
  '/v1/orders/12345678',
  '/v1/orders/3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  '/v1/orders/3F2504E0-4F89-41D3-9A0C-0305E82C3301/',
  '/v1/orders/deadbeefdeadbeef.json',
  '//v1//orders/deadbeefdeadbeef',
  '/oauth2/authorize-4eC39HqLyjWDarjtT1zdp7dc',
  '/users/joe@example.com;jsessionid=8A7F6E5D4C3B2A19/x',
  '/$ID_1/$QUERY_1/$PATH_12',
];
/** Values that have a meaning somewhere, and secrets that occur in several places. */
const VALUES = [
  '1',
  '2',
  '12345678',
  '123456789',
  'orders',
  'Express',
  'graphql',
  'text/html',
  'text/plain;charset=utf-8',
  'application/json',
  'multipart/form-data; boundary="----x4eC39HqLyj"',
  'max-age=15724800; includeSubDomains',
  'https://app.example.com',
  'https://app.example.com/cb?token=4eC39HqLyjWDarjtT1zdp7dc',
  'https://user:pa55phrase9@app.example.com',
  '4eC39HqLyjWDarjtT1zdp7dc',
  '4eC39HqLyjWDarjtT1zdp7dc7',
  'eyJhbGciOiJub25lIn0.eyJzdWIiOiIxMjM0NSJ9.c2lnbmF0dXJl',
  'deadbeefdeadbeef',
  '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  'GET, PUT, DELETE',
  'x-a, authorization',
  'same-origin',
  '*',
  'null',
  'true',
  '600',
  'inline; filename="4eC39HqLyjWDarjtT1zdp7dc.pdf"',
  'Bearer realm="x", error="y"',
  '$TOKEN_1',
  'a'.repeat(129),
];
const ANSWER_NAMES = `Access-Control-Allow-Origin Access-Control-Allow-Credentials Access-Control-Allow-Methods
  Access-Control-Allow-Headers Access-Control-Expose-Headers Access-Control-Max-Age Vary Location Content-Type
  Content-Length Server Via Allow Age X-Cache Set-Cookie WWW-Authenticate Link ETag Cache-Control
  Strict-Transport-Security X-Powered-By X-Amzn-ErrorType Content-Disposition X-Varnish X-Request-Id CF-Ray`.split(
  /\s+/,
);
const SENT_NAMES = `Cookie Authorization Content-Type Accept Accept-Language Content-Language Range Referer User-Agent
  X-Api-Key Sec-Fetch-Storage-Access Sec-Fetch-Mode Origin`.split(/\s+/);

/** Exchanges that nobody would make but to break something, of a few servers beside each other; the same seed makes the same ones. */
export function hostileExchanges(seed: number, count: number): readonly Exchange[] {
  const dice = createDice(seed);
  const hostile = hostileValues(seed, 500);
  const oneOf = <T>(all: readonly T[]): T => dice.pick(all.map((each) => [1, each] as const));
  const value = () => oneOf(oneOf([VALUES, VALUES, hostile]));
  const some = <T>(most: number, make: () => T): T[] =>
    Array.from({ length: oneOf([...Array(most + 1).keys()]) }, make);
  const query = () => some(3, () => `${oneOf(['page', 'token', 'returnUrl', value()])}=${value()}`).join('&');
  const userinfo = () => oneOf(['', '', '', '', 'joe:4eC39HqLyjWDarjtT1zdp7dc@', 'joe@']);
  const tail = () => `${oneOf(PATHS)}${oneOf(['', '', `?${query()}`, `?${query()}#${value()}`])}`;
  const url = () => oneOf(HOSTS).replace('//', `//${userinfo()}`) + tail();
  const location = () =>
    oneOf([
      url,
      tail,
      url,
      value,
      () => oneOf(['mailto:joe@example.com', 'myapp://cb?code=4eC39Hq', 'https:\\\\x\\y', 'http://[', '//h/p']),
    ])();
  const headerValue = (name: string) => (/^(Location|Link|Referer)$/.test(name) ? location() : value());
  const named = (names: readonly string[], most: number) =>
    Object.fromEntries(some(most, () => oneOf(names)).map((name) => [name, headerValue(name)]));
  const answer = (): ShortAnswer => ({
    status: oneOf([200, 200, 204, 302, 307, 400, 401, 403, 404, 500, 502, 503]),
    ...oneOf([{}, {}, { acao: '*' }, { acao: 'https://app.example.com' }]),
    ...oneOf<ShortAnswer>([{}, { acam: 'PUT, DELETE', acah: 'x-a' }]),
    headers: { ...named(ANSWER_NAMES, 5), ...oneOf<Headers>([{}, ...HEADERS_OF_LAYERS.map(([headers]) => headers)]) },
    ...oneOf<ShortAnswer>([{}, {}, {}, {}, { judged: { acao: '*', headers: named(ANSWER_NAMES, 2) } }]),
  });
  const hop = (): ShortHop => ({
    url: oneOf([url, url, url, value])(),
    method: oneOf(['GET', 'GET', 'POST', 'PUT', 'patch']),
    sends: named(SENT_NAMES, 4),
    ...oneOf<() => ShortHop>([
      () => ({ answer: answer() }),
      () => ({ answer: answer() }),
      () => ({ preflight: { asks: 'x-a', ...answer() } }),
      () => ({ preflight: { asks: 'x-a', ...answer() }, answer: answer() }),
    ])(),
    ...oneOf<ShortHop>([{}, {}, { body: { mimeType: value(), text: value(), omitted: null } }]),
  });
  const end = () => oneOf([exchange, failed, failed, pending]);
  return Array.from({ length: count }, (_, at) => {
    const origin = oneOf(['https://app.example.com', 'https://app.example.com', 'https://other.example.org', 'null']);
    return end()({ id: `exchange ${at}`, startedAt: at * 10, origin, hops: [hop(), ...some(1, hop)] });
  });
}
