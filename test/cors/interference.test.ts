import { expect, test } from 'vitest';
import type { Interference } from '../../src/cors/verdict.ts';
import type { Exchange } from '../../src/exchange/exchange.ts';
import { exchange, failed, PAGE, verdictOf } from '../support/exchange.ts';

const ANY = { acao: '*' };

test.each<[what: string, judged: Exchange, interference: Interference | null]>([
  ['nothing was changed', exchange({ hops: [{ answer: ANY }] }), null],
  ['a change made no difference', exchange({ hops: [{ answer: { ...ANY, judged: { ...ANY, maxAge: '5' } } }] }), null],
  [
    'a missing header was put in',
    exchange({ hops: [{ answer: { judged: ANY } }] }),
    { outcome: 'blocked', rule: 'acao-missing', inferred: false },
  ],
  [
    'a right preflight was spoilt',
    failed({
      hops: [{ method: 'PUT', preflight: { ...ANY, acam: 'PUT', judged: { acao: 'https://x.example', acam: 'PUT' } } }],
    }),
    { outcome: 'allowed', rule: null, inferred: false },
  ],
  [
    'one fault was changed into another',
    failed({ hops: [{ method: 'PUT', preflight: { judged: { acao: 'https://x.example', acam: 'PUT' } } }] }),
    { outcome: 'blocked', rule: 'preflight-acao-missing', inferred: false },
  ],
  [
    'a right answer was spoilt, of which nobody is shown what was judged',
    failed({ hops: [{ answer: ANY }] }),
    { outcome: 'allowed', rule: null, inferred: true },
  ],
  [
    'a right preflight was spoilt, of which nobody is shown what was judged',
    failed({ hops: [{ method: 'PUT', preflight: { acao: PAGE, acac: 'true', acam: 'PUT' } }] }),
    { outcome: 'allowed', rule: null, inferred: true },
  ],
  [
    'the browser went on after a preflight that breaks a rule',
    exchange({ hops: [{ method: 'PUT', preflight: {}, answer: ANY }] }),
    { outcome: 'blocked', rule: 'preflight-acao-missing', inferred: true },
  ],
  [
    'the browser went on after such a preflight, and refused the answer',
    failed({ hops: [{ method: 'PUT', preflight: {}, answer: {} }] }),
    { outcome: 'blocked', rule: 'preflight-acao-missing', inferred: true },
  ],
  [
    "the browser's cache answered, so nothing was sent",
    exchange({ hops: [{ answer: { fromCache: true, judged: ANY } }] }),
    null,
  ],
])('where %s', (_, judged, interference) => {
  expect(verdictOf(judged).interference).toEqual(interference);
});
