import { expect, test } from 'vitest';
import { readEndpoints } from '../../src/cors/endpoints.ts';
import { judge } from '../../src/cors/judge.ts';
import { exchange } from '../support/exchange.ts';
import { readInEnglish } from '../support/in-english.ts';

test('a part of ours that breaks on an exchange is told as its verdict', () => {
  const cache = {
    entriesOf() {
      throw new Error('out of order');
    },
  };
  const cached = exchange({ hops: [{ method: 'PUT', answer: { acao: '*' } }] });
  expect(readInEnglish(judge(cached, { cache, endpoints: readEndpoints([]) }))).toMatchObject({
    outcome: 'unknown',
    rule: null,
    explanation:
      'One of our own rules broke on this exchange, so it is not judged. This is our bug. (Error: out of order)',
    coveredBy: [null],
  });
});
