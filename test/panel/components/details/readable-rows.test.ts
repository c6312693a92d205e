import { expect, test } from 'vitest';
import { readableRows } from '../../../../panel/components/details/readable-rows.ts';
import { text } from '../../../../panel/texts.ts';
import type { Exchange } from '../../../../src/exchange/exchange.ts';
import { exchange, failed, PAGE, pending, verdictOf } from '../../../support/exchange.ts';

/** As the table says it: what, whether, why, and what to add. */
function told(facts: Exchange): unknown[] {
  return readableRows({ exchange: facts, verdict: verdictOf(facts) }).map(({ part, readable, why, line }) => [
    typeof part === 'string' ? part : part.header,
    readable,
    text(why),
    ...(line === null ? [] : [line]),
  ]);
}

const PASSED = [
  ['status', true, 'CORS allowed the answer'],
  ['body', true, 'CORS allowed the answer'],
];
const EXPOSE = 'Access-Control-Expose-Headers';

test('of an answer that passed: status, body, and what is exposed; what CORS itself reads comes last', () => {
  const headers = { Vary: 'Origin', ETag: '"a"', Date: 'x', [EXPOSE]: 'ETag', Expires: '0', 'Set-Cookie': 'a=1' };
  expect(told(exchange({ hops: [{ answer: { acao: PAGE, headers } }] }))).toEqual([
    ...PASSED,
    ['ETag', true, 'exposed by name'],
    ['Date', false, 'not exposed', `${EXPOSE}: ETag, Date`],
    ['Expires', true, 'always, by the standard'],
    ['Set-Cookie', false, 'never, by the standard'],
    ['Access-Control-Allow-Origin', false, 'not exposed', `${EXPOSE}: ETag, Access-Control-Allow-Origin`],
    ['Vary', false, 'not exposed', `${EXPOSE}: ETag, Vary`],
    [EXPOSE, false, 'not exposed', `${EXPOSE}: ETag, ${EXPOSE}`],
  ]);
});

test.each([
  ['Cookie', ['ETag', false, '* does not count with credentials', `${EXPOSE}: ETag`]],
  ['X-None', ['ETag', 'unknown', 'exposed by * unless credentials are included', `${EXPOSE}: *, ETag`]],
])('of what * exposes, where the request has a %s', (name, row) => {
  const answer = { acao: PAGE, acac: 'true', headers: { ETag: '"a"', [EXPOSE]: '*' } };
  expect(
    told(exchange({ topLevelOrigin: null, hops: [{ sends: { [name]: 'a' }, preflight: {}, answer }] }))[2],
  ).toEqual(row);
});

test('of an answer in mode no-cors: nothing', () => {
  const sends = { 'Sec-Fetch-Mode': 'no-cors' };
  expect(told(exchange({ hops: [{ sends, answer: { headers: { ETag: '"a"' } } }] }))).toEqual([
    ['status', false, 'in mode no-cors it is 0 to the script'],
    ['body', false, 'in mode no-cors it is empty to the script'],
    ['headers', false, 'in mode no-cors there are none to the script'],
  ]);
});

test.each<[what: string, facts: Exchange]>([
  ['an answer that was refused', failed({ hops: [{ answer: { headers: { ETag: 'a' } } }] })],
  ['no answer yet', pending({ hops: [{}] })],
  ['an answer to an element', exchange({ type: 'image', hops: [{ answer: { acao: '*' } }] })],
])('there is no table of %s', (_, facts) => {
  expect(told(facts)).toEqual([]);
});
