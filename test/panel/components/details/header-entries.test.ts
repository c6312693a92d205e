import { describe, expect, test } from 'vitest';
import { requestHeaderEntries, responseHeaderEntries } from '../../../../panel/components/details/header-entries.ts';
import type { Violation } from '../../../../src/cors/verdict.ts';
import type { Response } from '../../../../src/exchange/exchange.ts';

const ANSWER: Response = {
  status: 200,
  headers: [
    ['access-control-allow-origin', 'https://a.example/'],
    ['Server', 'x'],
  ],
  judgedHeaders: null,
  fromCache: false,
};

const WRONG: Violation = {
  failedParameter: '',
  header: 'Access-Control-Allow-Origin',
  actual: 'https://a.example/',
  expected: 'https://a.example',
};

describe('responseHeaderEntries', () => {
  test('marks the line at fault, whatever the case of its name', () => {
    const [first, second] = responseHeaderEntries(ANSWER, WRONG);
    expect(first).toMatchObject({ value: 'https://a.example/', relevant: true, violation: WRONG });
    expect(second).toMatchObject({ name: 'Server', relevant: false, violation: null });
  });

  test('puts a line without value where the header is missing', () => {
    const [first] = responseHeaderEntries({ ...ANSWER, headers: [['Server', 'x']] }, { ...WRONG, actual: null });
    expect(first).toMatchObject({ name: 'Access-Control-Allow-Origin', value: null });
  });

  test('tells what was added and removed on the way', () => {
    const judgedHeaders = [
      ['Access-Control-Allow-Origin', '*'],
      ['Server', 'x'],
    ] as const;
    const entries = responseHeaderEntries({ ...ANSWER, judgedHeaders }, null);
    expect(entries.map(({ value, change }) => [value, change])).toEqual([
      ['*', 'added'],
      ['x', 'none'],
      ['https://a.example/', 'removed'],
    ]);
  });

  test('has nothing for no answer', () => {
    expect(responseHeaderEntries(null, null)).toEqual([]);
  });
});

test('requestHeaderEntries brings forward what CORS reads and what triggered the preflight', () => {
  const headers = [
    ['Accept', '*/*'],
    ['X-Id', '1'],
    ['Origin', 'https://a.example'],
  ] as const;
  const relevant = requestHeaderEntries(headers, ['x-id']).filter((entry) => entry.relevant);
  expect(relevant.map(({ name }) => name)).toEqual(['X-Id', 'Origin']);
});
