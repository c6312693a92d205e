import { expect, test } from 'vitest';
import { rulesOf } from '../../background/try-rules.ts';
import type { AnswerChange } from '../../src/messages.ts';

const ANSWER: AnswerChange = {
  ...{ url: 'https://api.example.net/v1/orders?page=2', method: 'PUT', on: 'response' },
  ...{ set: { 'Access-Control-Allow-Origin': 'https://app.example.com' }, remove: ['X-Old'] },
};
const PREFLIGHT: AnswerChange = { ...ANSWER, method: 'OPTIONS', on: 'preflight', remove: [] };

const condition = (change: AnswerChange) => rulesOf([change], 7, 1)[0]?.condition;

test('a change is one rule for one tab, one method and everything but navigations', () => {
  expect(rulesOf([PREFLIGHT, ANSWER], 7, 40)).toMatchObject([
    { id: 40, condition: { tabIds: [7], requestMethods: ['options'] } },
    {
      id: 41,
      condition: {
        ...{ tabIds: [7], requestMethods: ['put'], isUrlFilterCaseSensitive: true },
        resourceTypes: 'font image media object other ping script stylesheet xmlhttprequest'.split(' '),
      },
      action: {
        type: 'modifyHeaders',
        responseHeaders: [
          { header: 'Access-Control-Allow-Origin', operation: 'set', value: 'https://app.example.com' },
          { header: 'X-Old', operation: 'remove' },
        ],
      },
    },
  ]);
});

test('a preflight is kept for no time, else it would let requests pass after the switch is off', () => {
  const removing = { ...PREFLIGHT, remove: ['Access-Control-Max-Age'] };
  const headers = [PREFLIGHT, removing].map((change) => rulesOf([change], 7, 1)[0]?.action.responseHeaders);
  const wanted = [
    { header: 'Access-Control-Allow-Origin', operation: 'set', value: 'https://app.example.com' },
    { header: 'Access-Control-Max-Age', operation: 'set', value: '0' },
  ];
  expect(headers).toEqual([wanted, wanted]);
});

test.each([
  ['https://api.example.net/v1/orders', true],
  ['https://api.example.net/v1/orders?page=3', true],
  ['https://api.example.net/v1/orders#top', true],
  ['https://api.example.net/v1/orders/17', false],
  ['https://api.example.net/v1/ordersX', false],
  ['https://api.example.net:8443/v1/orders', false],
  ['http://api.example.net/v1/orders', false],
  ['https://apiXexample.net/v1/orders', false],
  ['https://evil.test/https://api.example.net/v1/orders', false],
])('the rule for /v1/orders is meant for %s: %s', (url, meant) => {
  expect(new RegExp(condition(ANSWER)?.regexFilter ?? '').test(url)).toBe(meant);
});

test.each(['/a.b*c', '/(x)|[y]', '/$1^2', '/%E2%82%AC', '/a+b=c&d;e,f', "/it's~-_!@:"])(
  'the path %s stands for itself',
  (path) => {
    const url = `https://api.example.net${path}`;
    const regex = new RegExp(condition({ ...ANSWER, url })?.regexFilter ?? '');
    expect([regex.test(new URL(url).href), regex.test('https://api.example.net/')]).toEqual([true, false]);
  },
);

test.each([
  ['GET', 'get'],
  ['patch', 'patch'],
  ['PURGE', 'other'],
])('the method %s is %s to the browser', (method, word) => {
  expect(condition({ ...ANSWER, method })?.requestMethods).toEqual([word]);
});
