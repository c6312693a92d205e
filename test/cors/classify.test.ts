import { expect, test } from 'vitest';
import { requestMode } from '../../src/cors/request-mode.ts';
import type { Classification, RequestMode } from '../../src/cors/verdict.ts';
import { exchange, failed, OTHER, PAGE, type ShortExchange, type ShortHop, verdictOf } from '../support/exchange.ts';

const METHOD = (method: string) => ({ kind: 'method', method }) as const;
const HEADER = (name: string, value: string | null) => ({ kind: 'header', name, value }) as const;
const SIMPLE: Classification = { kind: 'simple' };
const OK = { acao: '*' };

test.each<[what: string, hops: readonly ShortHop[], classification: Classification]>([
  ['a GET', [{ answer: OK }], SIMPLE],
  ['a POST of a form', [{ method: 'POST', sends: { 'Content-Type': 'text/plain' }, answer: OK }], SIMPLE],
  ['a PUT', [{ method: 'PUT', preflight: OK, answer: OK }], { kind: 'preflighted', triggers: [METHOD('PUT')] }],
  ['a PUT without a preflight', [{ method: 'PUT', answer: OK }], { kind: 'preflighted', triggers: [METHOD('PUT')] }],
  [
    'a POST of JSON',
    [
      {
        method: 'POST',
        sends: { 'Content-Type': 'application/json' },
        preflight: { ...OK, asks: 'content-type' },
        answer: OK,
      },
    ],
    { kind: 'preflighted', triggers: [HEADER('content-type', 'application/json')] },
  ],
  [
    'a PUT with a header, never sent',
    [{ method: 'PUT', preflight: { ...OK, asks: 'x-a,x-b' } }],
    { kind: 'preflighted', triggers: [METHOD('PUT'), HEADER('x-a', null), HEADER('x-b', null)] },
  ],
  [
    'a preflight that nothing in the request needs',
    [{ method: 'POST', preflight: OK, answer: OK }],
    { kind: 'preflighted', triggers: [{ kind: 'forced' }] },
  ],
  [
    'a header the browser knows as its own, asked for',
    [{ sends: { Authorization: 'x' }, preflight: { ...OK, asks: 'authorization' }, answer: OK }],
    { kind: 'preflighted', triggers: [HEADER('authorization', 'x')] },
  ],
  [
    'the same trigger on two hops',
    [
      { url: OTHER, method: 'PUT', preflight: OK, answer: { status: 307, ...OK } },
      { url: `${OTHER}/x`, method: 'PUT', preflight: OK, answer: OK },
    ],
    { kind: 'preflighted', triggers: [METHOD('PUT')] },
  ],
  [
    'a PUT within the page, redirected to another origin as GET',
    [
      { url: PAGE, method: 'PUT', answer: { status: 303 } },
      { url: OTHER, answer: OK },
    ],
    SIMPLE,
  ],
  [
    'a header that a page names __proto__',
    [{ sends: { ['__proto__']: 'x' }, answer: OK }],
    { kind: 'preflighted', triggers: [HEADER('__proto__', 'x')] },
  ],
])('%s', (_, hops, classification) => {
  expect(verdictOf(exchange({ hops })).classification).toEqual(classification);
});

const NO_METADATA = { 'Sec-Fetch-Mode': null };
const SILENT = { 'Sec-Fetch-Mode': null, Origin: null };

test.each<[what: string, mode: RequestMode, exchange: ShortExchange]>([
  ['what Sec-Fetch-Mode says', 'cors', { hops: [{}] }],
  ['what Sec-Fetch-Mode says, Origin or not', 'no-cors', { hops: [{ sends: { 'Sec-Fetch-Mode': 'no-cors' } }] }],
  ['what Sec-Fetch-Mode says', 'same-origin', { hops: [{ sends: { 'Sec-Fetch-Mode': 'same-origin' } }] }],
  ['what Sec-Fetch-Mode says', 'navigate', { hops: [{ sends: { 'Sec-Fetch-Mode': 'navigate' } }] }],
  ['a websocket', 'unknown', { hops: [{ sends: { 'Sec-Fetch-Mode': 'websocket' } }] }],
  ['a word that no browser sends', 'cors', { hops: [{ sends: { 'Sec-Fetch-Mode': 'constructor' } }] }],
  ['a frame', 'navigate', { type: 'sub_frame', hops: [{}] }],
  ['a preflight', 'cors', { hops: [{ method: 'PUT', preflight: {} }] }],
  ['an Origin on a GET', 'cors', { type: 'image', hops: [{ sends: NO_METADATA }] }],
  ['an Origin on a HEAD', 'cors', { hops: [{ method: 'HEAD', sends: NO_METADATA }] }],
  ['an Origin on a POST, which any mode has', 'unknown', { hops: [{ method: 'POST', sends: NO_METADATA }] }],
  ['a GET without an Origin', 'no-cors', { type: 'script', hops: [{ sends: SILENT }] }],
  ['a font', 'cors', { type: 'font', hops: [{ sends: SILENT }] }],
  ['a GET of unknown type without an Origin', 'unknown', { type: 'other', hops: [{ sends: SILENT }] }],
  [
    'what the second hop says',
    'cors',
    { hops: [{ url: PAGE, sends: SILENT, answer: {} }, { sends: { Origin: PAGE, 'Sec-Fetch-Mode': null } }] },
  ],
])('%s means mode %s', (_, mode, short) => {
  expect(requestMode(failed(short))).toBe(mode);
});
