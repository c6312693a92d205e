import { expect, test } from 'vitest';
import type { Interference } from '../../src/cors/verdict.ts';
import type { Exchange } from '../../src/exchange/exchange.ts';
import { exchange, failed, verdictOf } from '../support/exchange.ts';

const ANY = { acao: '*' };

test.each<[what: string, judged: Exchange, interference: Interference | null]>([
  ['nothing was changed', exchange({ hops: [{ answer: ANY }] }), null],
  ['a change made no difference', exchange({ hops: [{ answer: { ...ANY, judged: { ...ANY, maxAge: '5' } } }] }), null],
  [
    'a missing header was put in',
    exchange({ hops: [{ answer: { judged: ANY } }] }),
    { outcome: 'blocked', rule: 'acao-missing' },
  ],
  [
    'a right preflight was spoilt',
    failed({
      hops: [{ method: 'PUT', preflight: { ...ANY, acam: 'PUT', judged: { acao: 'https://x.example', acam: 'PUT' } } }],
    }),
    { outcome: 'allowed', rule: null },
  ],
  [
    'one fault was changed into another',
    failed({ hops: [{ method: 'PUT', preflight: { judged: { acao: 'https://x.example', acam: 'PUT' } } }] }),
    { outcome: 'blocked', rule: 'preflight-acao-missing' },
  ],
  [
    "the browser's cache answered, so nothing was sent",
    exchange({ hops: [{ answer: { fromCache: true, judged: ANY } }] }),
    null,
  ],
])('where %s', (_, judged, interference) => {
  expect(verdictOf(judged).interference).toEqual(interference);
});
