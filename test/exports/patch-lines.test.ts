import { expect, test } from 'vitest';
import { patchedMessages } from '../../src/exports/patch-lines.ts';
import type { ResponsePatch } from '../../src/fixes/fix.ts';
import { API, failed, OTHER, PAGE } from '../support/exchange.ts';

const patch = (more: Partial<ResponsePatch>): ResponsePatch => ({
  hop: 0,
  on: 'response',
  set: {},
  remove: [],
  ...more,
});

const preflighted = failed({
  hops: [{ url: API, method: 'PUT', preflight: { status: 404, acao: ['*', PAGE], acam: 'GET' } }],
});

test('each line has what was there and what has to be; what is gone already is no line', () => {
  const responses = [
    patch({
      ...{ on: 'preflight', status: 204 },
      set: { 'Access-Control-Allow-Origin': PAGE, 'Access-Control-Allow-Headers': 'x-id' },
      remove: ['Access-Control-Allow-Methods', 'Access-Control-Max-Age'],
    }),
  ];
  expect(patchedMessages(preflighted, responses)).toEqual([
    {
      ...{ hop: 0, on: 'preflight', url: API, method: 'OPTIONS', seen: true, status: { before: 404, after: 204 } },
      lines: [
        { name: 'Access-Control-Allow-Origin', before: `*\n${PAGE}`, after: PAGE },
        { name: 'Access-Control-Allow-Headers', before: null, after: 'x-id' },
        { name: 'Access-Control-Allow-Methods', before: 'GET', after: null },
      ],
    },
  ]);
});

test('an answer that the browser never got to see is told to be such', () => {
  const redirect = failed({ hops: [{ answer: { status: 302, location: OTHER } }] });
  const messages = [
    ...patchedMessages(preflighted, [patch({})]),
    ...patchedMessages(redirect, [patch({}), patch({ hop: 1 })]),
  ];
  expect(messages.map(({ url, method, seen }) => [url, method, seen])).toEqual([
    [API, 'PUT', false],
    [API, 'GET', true],
    [`${OTHER}/`, 'GET', false],
  ]);
});
