import { expect, test } from 'vitest';
import { readCauseContext } from '../../src/causes/context.ts';
import { causesOf } from '../../src/causes/index.ts';
import { layerOf } from '../../src/causes/layers.ts';
import type { Exchange } from '../../src/exchange/exchange.ts';
import { inEnglish } from '../../src/sentence.ts';
import { causesFor } from '../support/causes.ts';
import { API, exchange, failed, PAGE, type ShortAnswer, verdictOf } from '../support/exchange.ts';

const STATUSES = [200, 204, 299, 300, 302, 307, 400, 401, 403, 404, 405, 407, 413, 429, 451, 500, 501, 503, 520, 599];
const ORIGINS = [
  undefined,
  '*',
  PAGE,
  `${PAGE}/`,
  'null',
  '',
  'http://[',
  'x',
  'https://other.example.org',
  `${PAGE} ${PAGE}`,
  `${PAGE},`,
  '*, *',
  ', ',
  '*.example.com',
  '**',
  '$origin',
  'true',
  'https://a.example|https://b.example',
  'data:,x',
  'ftp://app.example.com',
  '\udc80',
  '%',
  '{}',
] as const;
const LISTS = [undefined, '*', 'GET', 'put', 'PUT', 'GET PUT', '"PUT"', ''];
const LOCATIONS = [
  undefined,
  '/',
  '',
  'http://[',
  'mailto:a@b',
  'https://u:p@other.example.org/',
  'https://api.example.net:444/x',
  'http://api.example.net/',
  '?q',
];

/** Without undefined, which is not the same as left out. */
const answer = (status: number, acao?: string, acam?: string, location?: string): ShortAnswer => ({
  status,
  ...(acao !== undefined && { acao }),
  ...(acam !== undefined && { acam, acah: acam }),
  ...(location !== undefined && { location }),
});

const sends = { Cookie: 'a=b' };
const preflighted = (preflight: ShortAnswer) =>
  failed({ hops: [{ method: 'PUT', preflight: { asks: 'x-a', ...preflight } }] });
const simple = (one: ShortAnswer) => failed({ hops: [{ answer: one }] });
const withCredentials = (one: ShortAnswer) => failed({ hops: [{ sends, answer: one }] });
const asNull = (one: ShortAnswer) => failed({ origin: 'null', hops: [{ answer: one }] });

const origins = ORIGINS.flatMap((acao) => STATUSES.map((status) => answer(status, acao)));
const lists = LISTS.flatMap((acam) => STATUSES.map((status) => answer(status, '*', acam)));
const redirects = LOCATIONS.flatMap((to) => ['*', undefined, 'null'].map((acao) => answer(302, acao, undefined, to)));

test.each([
  ['a preflight', preflighted, [...origins, ...lists, ...redirects]],
  ['an answer', simple, [...origins, ...redirects]],
  ['an answer to a request with credentials', withCredentials, [...origins, ...redirects]],
  ['an answer to an opaque origin', asNull, [...origins, ...redirects]],
])('whatever %s is refused for, a cause is told', (_, ask, answers) => {
  const without = answers.flatMap((one) => {
    const judged = ask(one);
    const { outcome, rule } = verdictOf(judged);
    return outcome === 'blocked' && causesFor(judged).length === 0 ? [[rule, judged.hops[0]]] : [];
  });
  expect(without).toEqual([]);
});

test('what each cause says is short and is told once', () => {
  const long = 'x'.repeat(100_000);
  const judged = failed({
    hops: [{ url: `${API}/${long}`, answer: { acao: long, headers: { Vary: `Origin, ${long}`, Server: long } } }],
  });
  const causes = causesFor(judged);
  expect(causes.length).toBeGreaterThan(0);
  expect(Math.max(...causes.flatMap(({ evidence }) => evidence.map((one) => inEnglish(one).length)))).toBeLessThan(700);
  expect(new Set(causes.map(({ id }) => id)).size).toBe(causes.length);
});

test('a report of thousands is explained in time that grows with their number alone', () => {
  const many = (count: number): Exchange[] =>
    Array.from({ length: count }, (_, index) => {
      const url = `${API}/users/${index % 40}`;
      return index % 2 === 0
        ? exchange({ id: `${index}`, startedAt: index, hops: [{ url, startedAt: index, answer: { acao: '*' } }] })
        : failed({ id: `${index}`, startedAt: index, hops: [{ url, startedAt: index, answer: { status: 500 } }] });
    });
  const compared = (count: number): number => {
    const history = many(count);
    const { factsOf } = readCauseContext(history);
    return Math.max(
      ...history.map((one) => {
        const facts = factsOf(one, verdictOf(one));
        causesOf(facts);
        layerOf(facts);
        return facts.sameServer.length + facts.sameEndpoint.length;
      }),
    );
  };
  expect([compared(200), compared(800)]).toEqual([80, 80]);
});
