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
  test('marks the line at fault, whatever the case of its name, and where it parts from what was needed', () => {
    const slash = { kind: 'removed', actual: '/', expected: '' };
    const same = { kind: 'same', actual: 'https://a.example', expected: 'https://a.example' };
    expect(responseHeaderEntries(ANSWER, WRONG)).toEqual([
      {
        ...{ name: 'access-control-allow-origin', value: 'https://a.example/', relevant: true, change: 'none' },
        fault: { pieces: [same, slash], needs: WRONG },
      },
      { name: 'Server', value: 'x', relevant: false, change: 'none', fault: null },
    ]);
  });

  test('holds several lines against what was needed as the one value that they are', () => {
    const lines = ['https://a.example', 'https://a.example'].map((it) => ['Access-Control-Allow-Origin', it] as const);
    const violation = { ...WRONG, actual: 'https://a.example, https://a.example' };
    const entries = responseHeaderEntries({ ...ANSWER, headers: lines }, violation);
    expect(entries.map(({ fault }) => [fault?.pieces?.map(({ kind }) => kind), fault?.needs])).toEqual([
      [['same'], null],
      [['removed'], violation],
    ]);
  });

  test('puts a line without value where the header is missing', () => {
    const absent = { ...WRONG, actual: null };
    const [first] = responseHeaderEntries({ ...ANSWER, headers: [['Server', 'x']] }, absent);
    expect(first).toEqual({
      ...{ name: 'Access-Control-Allow-Origin', value: null, relevant: true, change: 'none' },
      fault: { pieces: null, needs: absent },
    });
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
