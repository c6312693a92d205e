import { expect, test } from 'vitest';
import { checklistOf } from '../../src/cors/checklist.ts';
import type { Exchange } from '../../src/exchange/exchange.ts';
import { API, exchange, failed, OTHER, PAGE, pending, SIBLING, verdictOf } from '../support/exchange.ts';

/** `preflight 0`, then a line a rule: how it fared, and what there was to read. */
const inShort = (one: Exchange): readonly string[] =>
  checklistOf(one, verdictOf(one)).flatMap(({ on, hop, items }) => [
    `${on} ${hop}`,
    ...items.map(({ state, rule, found }) => `${state} ${rule}: ${found}`),
  ]);

const NOT_INCLUDED = { 'Sec-Fetch-Mode': 'cors' };
const INCLUDED = { ...NOT_INCLUDED, 'Sec-Fetch-Storage-Access': 'active' };

test('of a refused preflight each rule is told up to the one that failed, and those that were not reached', () => {
  const refused = failed({
    hops: [{ url: SIBLING, method: 'PUT', preflight: { status: 404, acao: PAGE, acam: 'PUT' } }],
  });
  expect(inShort(refused)).toEqual([
    'preflight 0',
    'passed preflight-redirect: null',
    `passed preflight-acao-wildcard-with-credentials: ${PAGE}`,
    `passed preflight-acao-missing: ${PAGE}`,
    `passed preflight-acao-multiple: ${PAGE}`,
    `passed preflight-acao-invalid: ${PAGE}`,
    `moot preflight-redirect-tainted-origin: ${PAGE}`,
    `passed preflight-acao-mismatch: ${PAGE}`,
    'passed preflight-acac-not-true: null',
    'failed preflight-status-not-ok: 404',
    'not-reached preflight-acam-unparsable: PUT',
    'not-reached preflight-acah-unparsable: null',
    'not-reached preflight-method-not-allowed: PUT',
    'not-reached preflight-header-not-allowed: null',
  ]);
});

test('without credentials what is about them is moot', () => {
  const passed = exchange({ hops: [{ sends: NOT_INCLUDED, answer: { acao: '*' } }] });
  expect(inShort(passed)).toEqual([
    'response 0',
    'moot acao-wildcard-with-credentials: *',
    'passed acao-missing: *',
    'passed acao-multiple: *',
    'passed acao-invalid: *',
    'moot redirect-tainted-origin: *',
    'passed acao-mismatch: *',
    'moot acac-not-true: null',
  ]);
});

test('with credentials it is not', () => {
  const refused = failed({ hops: [{ sends: INCLUDED, answer: { acao: PAGE } }] });
  expect(inShort(refused).slice(-2)).toEqual([`passed acao-mismatch: ${PAGE}`, 'failed acac-not-true: null']);
});

test('a redirect is told with where it leads, and the answer after it as one of a tainted origin', () => {
  const refused = failed({
    hops: [
      { url: API, answer: { status: 302, acao: PAGE, location: `${OTHER}/y` } },
      { url: `${OTHER}/y`, sends: { Origin: 'null' }, answer: { acao: PAGE } },
    ],
  });
  const told = inShort(refused);
  expect(told.filter((line) => /^\w+ \d$|redirect/.test(line))).toEqual([
    'redirect 0',
    `moot redirect-tainted-origin: ${PAGE}`,
    `passed redirect-url-has-credentials: ${OTHER}/y`,
    `passed redirect-non-http-scheme: ${OTHER}/y`,
    'response 1',
    `failed redirect-tainted-origin: ${PAGE}`,
  ]);
});

test.each([
  ['has no answer yet', pending({ hops: [{}] })],
  ['is not under CORS', exchange({ hops: [{ url: `${PAGE}/x`, answer: {} }] })],
])('nothing is told of what %s', (_, one) => {
  expect(inShort(one)).toEqual([]);
});
