import { expect, test } from 'vitest';
import type { Exchange } from '../../src/exchange/exchange.ts';
import { explainAll } from '../../src/exports/explain.ts';
import { occurrencesOf } from '../../src/exports/occurrences.ts';
import { API, exchange, failed, PAGE } from '../support/exchange.ts';

const refused = (startedAt: number, path = '/orders/1', method = 'GET') =>
  failed({ startedAt, hops: [{ url: `${API}${path}`, method, answer: {} }] });
const passed = (startedAt: number, path = '/orders/1', method = 'GET') =>
  exchange({ startedAt, hops: [{ url: `${API}${path}`, method, answer: { acao: PAGE } }] });
const masked = (startedAt: number) =>
  exchange({ startedAt, hops: [{ url: `${API}/orders/1`, answer: { judged: { acao: '*' } } }] });

test.each<[what: string, others: readonly Exchange[], expected: object]>([
  ['alone', [], { count: 1, first: 50, last: 50, lastPassed: null }],
  ['with others before and after', [refused(10), refused(90)], { count: 3, first: 10, last: 90, lastPassed: null }],
  ['with another id in the path', [refused(10, '/orders/2?x')], { count: 2, first: 10, last: 50, lastPassed: null }],
  ['with another endpoint', [refused(10, '/users')], { count: 1, first: 50, last: 50, lastPassed: null }],
  [
    'with another rule',
    [failed({ startedAt: 10, hops: [{ url: `${API}/orders/1`, answer: { acao: 'x' } }] })],
    { count: 1, first: 50, last: 50, lastPassed: null },
  ],
  ['after it passed twice', [passed(20), passed(30)], { count: 1, first: 50, last: 50, lastPassed: 30 }],
  [
    'where another method passed',
    [passed(20, '/orders/1', 'HEAD')],
    { count: 1, first: 50, last: 50, lastPassed: null },
  ],
  ['where it passed only by an extension', [masked(20)], { count: 1, first: 50, last: 50, lastPassed: null }],
])('%s', (_, others, expected) => {
  const history = explainAll([...others, refused(50)].toSorted((a, b) => a.startedAt - b.startedAt));
  const one = history.find(({ exchange: { startedAt } }) => startedAt === 50);
  expect(one && occurrencesOf(one, history)).toEqual(expected);
});
